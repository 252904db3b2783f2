/**
 * Names the claims of a pack that a look-up may mean. Each of its words may be whole, cut short, a part
 * of a word, or misspelt; whoever asks looks closer at what is named.
 */
import { stemmer } from 'stemmer';
import { bm25Gain } from './features';
import { hashWord } from './hash';
import type { PackIndex } from './pack-index';
import type { QueryWord } from './query-words';
import { StemList } from './stem-list';

/** A claim that a look-up may mean, by its number. */
export interface Named {
  claim: number;
  /** What it shares with the look-up, in nats: comparable between packs. */
  score: number;
}

/** How surely a term is meant: of a whole word, its beginning, a part of it, a misspelling. */
const SURE = { whole: 1, beginning: 0.9, part: 0.6, slip: 0.65 };
/** A beginning may be that of many words; so many are looked at, those of most claims first. */
const MOST_TERMS = 400;
/** Shorter words are part of too many others, and have too many neighbours. */
const SHORTEST_PART = 4;
const SHORTEST_MISSPELT = 4;
/** Of a word that is written as one and are two. */
const SHORTEST_HALF = 3;
/** Two slips are believed in words from this length on. */
const LONG = 8;
/** Words that are remembered: as one goes on typing, those before stay. */
const CACHE_SIZE = 200;

/** Terms that a word may stand for, likeliest first, and what a claim gains by having one. */
interface Meaning {
  terms: readonly number[];
  gain: number;
}

export class Narrower {
  readonly #pack: PackIndex;
  readonly #stems: StemList;
  readonly #meanings = new Map<string, readonly Meaning[]>();

  constructor(pack: PackIndex) {
    this.#pack = pack;
    this.#stems = new StemList(pack);
  }

  /** What a word tells, in nats. */
  weight({ typed, stem, hash, isNumber }: QueryWord): number {
    const term = this.#pack.term(stem, hash);
    if (term >= 0) return this.#pack.weight(term);
    const [likeliest] = this.#meaningsOf({ typed, stem, hash, isNumber });
    return likeliest
      ? lightest(likeliest.terms, this.#pack)
      : this.#pack.weightOfUnknown(stem, isNumber);
  }

  /** The `most` claims that share most with the words, best first; of equal ones the earlier. */
  name(words: readonly QueryWord[], most: number): Named[] {
    const scores = new Float32Array(this.#pack.claims);
    const seenFor = new Uint8Array(this.#pack.claims);
    const found: number[] = [];
    words.forEach((word, number) => {
      const mark = (number % 255) + 1;
      for (const { terms, gain } of this.#meaningsOf(word))
        for (const term of terms)
          this.#pack.eachHolder(term, (claim) => {
            if (seenFor[claim] === mark) return;
            seenFor[claim] = mark;
            if (scores[claim] === 0) found.push(claim);
            scores[claim] = (scores[claim] ?? 0) + gain;
          });
    });
    const average = this.#pack.averageLength;
    return best(
      found,
      (claim) => (scores[claim] ?? 0) * bm25Gain(this.#pack.length(claim), average),
      most,
    );
  }

  #meaningsOf(word: QueryWord): readonly Meaning[] {
    const key = `${word.typed} ${word.stem}`;
    const known = this.#meanings.get(key);
    if (known) return known;
    const meanings = this.#look(word);
    if (this.#meanings.size >= CACHE_SIZE) this.#meanings.clear();
    this.#meanings.set(key, meanings);
    return meanings;
  }

  #look({ typed, stem, hash, isNumber }: QueryWord): Meaning[] {
    const meanings: Meaning[] = [];
    const seen = new Set<number>();
    const add = (found: readonly number[], sure: number) => {
      const terms = found.filter((term) => !seen.has(term)).slice(0, MOST_TERMS);
      for (const term of terms) seen.add(term);
      // What is meant of many is not known, so that it tells no more than the commonest.
      if (terms.length > 0) meanings.push({ terms, gain: sure * lightest(terms, this.#pack) });
    };
    const whole = this.#pack.term(stem, hash);
    if (whole >= 0) add([whole], SURE.whole);
    const forms = stem === typed ? [typed] : [typed, stem];
    add(
      forms.flatMap((form) => this.#stems.beginningWith(form)),
      SURE.beginning,
    );
    if (isNumber) return meanings;
    if (seen.size === 0) add(this.#unfinished(typed), SURE.beginning);
    if (stem.length >= SHORTEST_PART) add(this.#stems.holding(shorter(forms)), SURE.part);
    if (typed.length < SHORTEST_MISSPELT) return meanings;
    const nearly = (slips: number) => forms.flatMap((form) => this.#stems.nearly(form, slips));
    add(nearly(1), SURE.slip);
    if (seen.size === 0 && typed.length >= LONG) add(nearly(2), SURE.slip);
    if (seen.size === 0) add(this.#together(typed), SURE.part);
    if (seen.size === 0) add(this.#stems.nearlyFirst(shorter(forms)), SURE.slip);
    return meanings;
  }

  /** The two terms that a word is made of, or the number in it: "bloodpressure", "coq10". */
  #together(typed: string): number[] {
    const termOf = (word: string) => this.#pack.term(stemmer(word), hashWord(stemmer(word)));
    for (let at = typed.length - SHORTEST_HALF; at >= SHORTEST_HALF; at--) {
      const halves = [termOf(typed.slice(0, at)), termOf(typed.slice(at))];
      if (halves.every((term) => term >= 0)) return halves;
    }
    const number = termOf(/\d+/.exec(typed)?.[0] ?? '');
    return number >= 0 ? [number] : [];
  }

  /** The stem of a word whose ending is not finished: "inflammatio" is on its way to "inflamm". */
  #unfinished(typed: string): number[] {
    for (let length = typed.length - 1; length >= SHORTEST_PART; length--) {
      const rest = typed.slice(length);
      if (!ENDINGS.some((ending) => ending.startsWith(rest))) continue;
      const stem = typed.slice(0, length);
      const term = this.#pack.term(stem, hashWord(stem));
      if (term >= 0) return [term];
    }
    return [];
  }
}

/** What stemming takes off. */
const ENDINGS =
  'ation ations ating ated ative ational ization izations izing ized ness ment ments ing ings ed es ely ously ously ivity ible able ance ances ence ences ical ically ity ities iness'.split(
    ' ',
  );

const lightest = (terms: readonly number[], pack: PackIndex) =>
  terms.reduce((least, term) => Math.min(least, pack.weight(term)), Number.POSITIVE_INFINITY);

const shorter = ([first = '', second = first]: readonly string[]) =>
  first.startsWith(second) ? second : first;

/** The `most` with the highest scores, without putting all of them in order. */
function best(
  claims: readonly number[],
  scoreOf: (claim: number) => number,
  most: number,
): Named[] {
  const chosen: Named[] = [];
  for (const claim of claims) {
    const score = scoreOf(claim);
    const last = chosen[most - 1];
    if (last && !isBefore({ claim, score }, last)) continue;
    let place = chosen.length;
    while (place > 0 && isBefore({ claim, score }, chosen[place - 1])) place--;
    chosen.splice(place, 0, { claim, score });
    if (chosen.length > most) chosen.pop();
  }
  return chosen;
}

const isBefore = (a: Named, b: Named | undefined) =>
  b === undefined || a.score > b.score || (a.score === b.score && a.claim < b.claim);
