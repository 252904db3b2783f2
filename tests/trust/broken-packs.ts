/** Files that say they are packs and are broken, each in its own way. */
import { claimReview, packClaim, packFile } from '../fixtures/pack';

const sound = packFile([packClaim()]);
const nested = (open: string, close: string, depth: number) =>
  open.repeat(depth) + close.repeat(depth);
const claimWith = (fields: string) => sound.replace('"claims":[{', `"claims":[{${fields},`);
const headWith = (fields: string) => sound.replace('{', `{${fields},`);

/** Each file's name and text. */
export const brokenPacks: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \n\t ',
  'a byte order mark': '\uFEFF',
  'two byte order marks': `\uFEFF\uFEFF${sound}`,
  null: 'null',
  'a number': '1e309',
  'a huge number of digits': '9'.repeat(100_000),
  'a text': '"footnote-pack"',
  true: 'true',
  'an empty list': '[]',
  'an empty object': '{}',
  'cut in half': sound.slice(0, sound.length / 2),
  'without its end': sound.slice(0, -1),
  'with more behind it': `${sound}${sound}`,
  'a comma too many': sound.replace('"claims":[{', '"claims":[,{'),
  'single quotes': sound.replaceAll('"', "'"),
  'a comment': `// a pack\n${sound}`,
  'with NUL': sound.replace('Copper', 'Cop\u0000per'),
  'only NUL': '\u0000'.repeat(1_000),
  'UTF-16 read as UTF-8': [...sound].join('\u0000'),
  'UTF-16 with its mark': `\uFFFD\uFFFD${[...sound].join('\u0000')}`,
  'a lone surrogate': sound.replace('Copper', '\\ud800Copper'),
  'a lone surrogate, unescaped': sound.replace('Copper', '\uD800Copper'),
  'lists 100,000 deep': nested('[', ']', 100_000),
  'objects 100,000 deep': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'lists in a claim 50,000 deep': claimWith(`"topics":${nested('[', ']', 50_000)}`),
  'graphs 5,000 deep': `${'{"@graph":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  'graphs 100,000 deep': `${'{"@graph":['.repeat(100_000)}1${']}'.repeat(100_000)}`,
  'objects in the head 50,000 deep': headWith(
    `"more":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
  ),
  'texts nested in a review': JSON.stringify(
    claimReview({ claimReviewed: JSON.parse(nested('[', ']', 3_000)) as unknown }),
  ),
  '__proto__ in the head': headWith('"__proto__":{"title":"x","polluted":true}'),
  '__proto__ in a claim': claimWith('"__proto__":{"polluted":true}'),
  'constructor in a claim': claimWith('"constructor":{"prototype":{"polluted":true}}'),
  '__proto__ as an id': packFile([packClaim({ id: '__proto__' })]),
  'constructor as the pack’s id': packFile([packClaim()], { id: 'constructor' }),
  'the same key twice': claimWith('"statement":"Another","verdict":"mixed"'),
  'claims as an object': packFile([]).replace('"claims":[]', '"claims":{"length":3}'),
  'claims as a text': packFile([]).replace('"claims":[]', '"claims":"many"'),
  'claims that are numbers': packFile([1, 2, 3]),
  'claims that are null': packFile([null, null]),
  'claims that are lists': packFile([[], [[]]]),
  'no claims': packFile([]),
  'a claim of another form': packFile([{ id: 1, statement: [], verdict: {} }]),
  'numbers for texts': packFile([{ ...packClaim(), statement: 1e308 }]),
  'sources as a text': packFile([{ ...packClaim(), sources: 'https://example.org/' }]),
  'a source without an address': packFile([{ ...packClaim(), sources: [{ title: 'x' }] }]),
  'a source that runs': packFile([
    packClaim({ sources: [{ title: 'x', url: 'javascript:trap()' }] }),
  ]),
  'a version to come': packFile([packClaim()], { version: 1e21 }),
  'a version that is none': packFile([packClaim()], { version: { a: 1 } }),
  'another format': packFile([packClaim()], { format: 'other' }),
  'the project’s id': packFile([packClaim()], { id: 'footnote' }),
  'an id with a slash': packFile([packClaim()], { id: 'a/b' }),
  'a title of a megabyte': packFile([packClaim()], { title: 'x'.repeat(1_000_000) }),
  'a statement of a megabyte': packFile([packClaim({ statement: 'x'.repeat(1_000_000) })]),
  'an id of a megabyte': packFile([packClaim({ id: 'x'.repeat(1_000_000) })]),
  'a million phrasings': packFile([packClaim({ phrasings: Array(1_000_000).fill('x') })]),
  'a review without a rating': JSON.stringify([claimReview({ reviewRating: undefined })]),
  'a rating of no number': JSON.stringify([
    claimReview({ reviewRating: { ratingValue: 'NaN', bestRating: {}, worstRating: [] } }),
  ]),
  HTML: '<!doctype html><title>Not found</title>',
  YAML: 'format: footnote-pack\nclaims: []\n',
  'lines of JSON': `${JSON.stringify(packClaim())}\n${JSON.stringify(packClaim())}`,
};
