/**
 * Brings a word to the form that the index knows: folded, contractions opened, inflection taken
 * off. Texts and terms go through the same functions, so only consistency counts, not beauty.
 */

const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|\p{M}/gu;
/** What only has to be put in lower case: ASCII without the grave accent, as nearly all words are. */
const PLAIN = /^[ -_a-~]*$/;

/** Lower case, straight apostrophes, no accents and no invisible characters. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(INVISIBLE, '').replace(APOSTROPHES, "'").toLowerCase();
}

const AUXILIARIES = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);
const BARE_NEGATIONS = new Map(
  'aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt dosent doesent dosnt didint'
    .split(' ')
    .map((word) => [word, opened(word.replace(/n?t$/, ''))]),
);
/** "disnae", "cannae": Scots for "doesn't", "can't". */
const SCOTS_NEGATIONS = new Map([
  ['disnae', 'does'],
  ['didnae', 'did'],
  ['dinnae', 'do'],
  ['cannae', 'can'],
  ['couldnae', 'could'],
  ['isnae', 'is'],
  ['wisnae', 'was'],
  ['wasnae', 'was'],
  ['hasnae', 'has'],
  ['havenae', 'have'],
  ['willnae', 'will'],
  ['winnae', 'will'],
  ['wouldnae', 'would'],
  ['shouldnae', 'should'],
]);
const CLITICS = new Map([
  ['ve', 'have'],
  ['re', 'are'],
  ['ll', 'will'],
  ['m', 'am'],
  ['d', ''],
]);
const SUBJECTS = new Set('it that there here he she what who this where how'.split(' '));
const REPLACED = new Map([
  ['cannot', ['can', 'not']],
  ['&', ['and']],
  ['n', ['and']],
  ['u', ['you']],
  ['ur', ['your']],
  ['pls', ['please']],
  ['cuz', ['because']],
  ['coz', ['because']],
  ['bc', ['because']],
]);

function opened(stem: string): string {
  const known: Record<string, string> = {
    dosen: 'does',
    doesen: 'does',
    dosn: 'does',
    didin: 'did',
  };
  const bare = stem.replace(/n$/, '');
  return known[stem] ?? known[bare] ?? AUXILIARIES.get(bare) ?? (bare === 'ca' ? 'can' : bare);
}

/** The one or two words that a written word stands for: "doesn't" is "does not", "LDN's" "ldn". */
export function openContraction(folded: string): readonly string[] {
  const replaced = REPLACED.get(folded);
  if (replaced) return replaced;
  const bare = BARE_NEGATIONS.get(folded) ?? SCOTS_NEGATIONS.get(folded);
  if (bare !== undefined) return [bare, 'not'];
  const at = folded.indexOf("'");
  if (at < 0) return [folded];
  if (folded.endsWith("n't")) {
    const stem = folded.slice(0, -3);
    return [AUXILIARIES.get(stem) ?? stem, 'not'];
  }
  const head = folded.slice(0, at);
  const tail = folded.slice(at + 1);
  if (tail === 's') return SUBJECTS.has(head) ? [head, 'is'] : [head];
  const clitic = CLITICS.get(tail);
  if (clitic !== undefined) return clitic ? [head, clitic] : [head];
  return tail === '' ? [head] : [head + tail];
}

const isVowel = (word: string, at: number): boolean => {
  const letter = word[at] ?? '';
  if ('aeiou'.includes(letter)) return true;
  return letter === 'y' && at > 0 && !isVowel(word, at - 1);
};

const hasVowel = (word: string): boolean => {
  for (let at = 0; at < word.length; at++) if (isVowel(word, at)) return true;
  return false;
};

/** Vowel-consonant runs: 1 for "cur", 2 for "reduc". */
function measure(word: string): number {
  let runs = 0;
  for (let at = 1; at < word.length; at++) if (isVowel(word, at - 1) && !isVowel(word, at)) runs++;
  return runs;
}

function endsShort(word: string): boolean {
  const end = word.length - 1;
  if (end < 2 || 'wxy'.includes(word[end] ?? '')) return false;
  return !isVowel(word, end) && isVowel(word, end - 1) && !isVowel(word, end - 2);
}

function withoutSuffix(word: string, suffix: string): string {
  const rest = word.slice(0, -suffix.length);
  if (!hasVowel(rest) || rest.length < 2) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  const last = rest.at(-1) ?? '';
  if (last === rest.at(-2) && !'aeiouylsz'.includes(last)) return rest.slice(0, -1);
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

/**
 * Takes plural, -ed, -ing and the final -e off: the inflectional steps (1 and 5) of Porter's
 * stemmer. "cures", "cured" and "curing" become one form. Words below four letters stay.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let form = word;
  if (form.endsWith('sses')) form = form.slice(0, -2);
  else if (form.endsWith('ies')) form = `${form.slice(0, -3)}y`;
  else if (
    form.endsWith('s') &&
    !form.endsWith('ss') &&
    !form.endsWith('us') &&
    !form.endsWith('is')
  )
    form = form.slice(0, -1);
  if (form.endsWith('ied')) form = `${form.slice(0, -3)}y`;
  else if (form.endsWith('ed') && !form.endsWith('eed')) form = withoutSuffix(form, 'ed');
  else if (form.endsWith('ing')) form = withoutSuffix(form, 'ing');
  if (form.endsWith('e') && form.length > 4) {
    const rest = form.slice(0, -1);
    if (measure(rest) > 1 || (measure(rest) === 1 && !endsShort(rest))) form = rest;
  }
  return form;
}
