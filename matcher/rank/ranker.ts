/**
 * Ranks the claims of any pack for a post, without lexicon or frames: a claim needs no more than its
 * statement. BM25 over stems names candidates; what a candidate shares with the post in rare words,
 * character runs and near-spellings orders them. Pure.
 *
 * Sources: BM25, Robertson and Zaragoza 2009, https://doi.org/10.1561/1500000019; character 4-grams
 * for matching in spite of inflection and typos, McNamee and Mayfield 2004,
 * https://doi.org/10.1023/B:INRT.0000009441.78971.be.
 */
import type { ClaimText } from '../../shared/matcher-data';
import { fitWording, likeness, trigramsOf, type WordingFit } from './close-look';
import { Misspellings } from './misspellings';
import { characterGrams, contentStems, plainWords } from './rank-words';
import { Postings, TermIndex } from './term-index';

/** A claim and how well it fits a post. */
export interface RankedClaim {
  claim: string;
  /**
   * Comparable between posts and between packs: what claim and post share is counted as a share of
   * what it takes to tell one claim from all others of the pack.
   */
  score: number;
}

/** Ranks the claims of one pack. */
export interface Ranker {
  /**
   * The `most` best claims, best first; fewer where fewer share a word with the text.
   * @param isLeftOut - claims that are not to be ranked
   */
  rank(text: string, most: number, isLeftOut?: (claim: string) => boolean): RankedClaim[];
}

/** Candidates that are looked at closely. */
const CANDIDATES = 60;
const GRAM = 4;
/** A term that the post may mean by a misspelling counts this much, shared among all it may be. */
const MISSPELT = 0.8;
/** Shorter words are not compared letter by letter. */
const SHORTEST_ALIKE = 4;
/** The next best claims that the lead of the best one is measured against. */
const FIELD = 5;
/**
 * What each part weighs. Rounded by hand after a fit on the training posts of CheckThat! 2020 (tweets
 * and 10,375 claims of a fact checker); README.md has the figures on posts that were not used for it.
 */
const WEIGHTS = { words: 1, grams: 0.14, likeness: 1, rarest: 0.7, coverage: 0.5, lead: 0.3 };

interface Post {
  /** Terms of the pack in the post, and how much each counts, 0 to 1. */
  held: Map<number, number>;
  /** Trigrams of the stems that are long enough to be compared. */
  alike: Set<string>[];
  grams: Set<number>;
}

/**
 * @param claims - of one pack; ids are not checked
 * @returns a ranker; time and memory to build it grow with the text of the claims
 */
export function createRanker(claims: readonly ClaimText[]): Ranker {
  const texts = claims.map(({ statement, phrasings }) => [statement, ...phrasings].map(plainWords));
  const stems = texts.map((wordings) => wordings.map(contentStems));
  const index = new TermIndex(stems.map((wordings) => wordings.flat()));
  const grams = new TermIndex(texts.map((wordings) => characterGrams(wordings.flat(), GRAM)));
  const wordingTerms = stems.map((wordings) =>
    wordings.map((terms) => Uint32Array.from(new Set(terms.map((term) => index.id(term) ?? 0)))),
  );
  const trigrams = Array.from(index.terms(), (term) =>
    term.length < SHORTEST_ALIKE ? null : trigramsOf(term),
  );
  const postings = new Postings(index);
  const misspellings = new Misspellings(index.terms());
  /** Nats that single out one claim of the pack. */
  const needed = Math.log(claims.length + 10);

  const readPost = (text: string): Post => {
    const words = plainWords(text);
    const own = [...new Set(contentStems(words))];
    const held = new Map<number, number>();
    for (const stem of own) {
      const id = index.id(stem);
      const meant = id === undefined ? misspellings.of(stem) : [stem];
      const share = id === undefined ? MISSPELT / Math.sqrt(meant.length) : 1;
      for (const term of meant) {
        const known = index.id(term);
        if (known !== undefined) held.set(known, Math.max(held.get(known) ?? 0, share));
      }
    }
    return {
      held,
      alike: own.filter((stem) => stem.length >= SHORTEST_ALIKE).map(trigramsOf),
      grams: new Set(characterGrams(words, GRAM).flatMap((gram) => grams.id(gram) ?? [])),
    };
  };

  const candidates = (
    { held }: Post,
    isLeftOut: (claim: string) => boolean,
  ): [number, number][] => {
    const scores = new Map<number, number>();
    for (const [term, share] of held) {
      const weight = index.weight(term) * share;
      postings.eachHolder(term, (claim, count) => {
        scores.set(claim, (scores.get(claim) ?? 0) + weight * index.gain(count, claim));
      });
    }
    return [...scores]
      .filter(([claim]) => !isLeftOut(claims[claim]?.id ?? ''))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CANDIDATES);
  };

  const closeLook = (claim: number, words: number, post: Post): number => {
    let alike = 0;
    index.eachTerm(claim, (term) => {
      const own = trigrams[term];
      if (own && !post.held.has(term)) alike += index.weight(term) * likeness(own, post.alike);
    });
    let runs = 0;
    grams.eachTerm(claim, (gram, count) => {
      if (post.grams.has(gram)) runs += grams.weight(gram) * grams.gain(count, claim);
    });
    const best = bestWording(wordingTerms[claim] ?? [], post.held, index);
    return (
      (WEIGHTS.words * words + WEIGHTS.grams * runs + WEIGHTS.likeness * alike) / needed +
      WEIGHTS.rarest * best.rarest +
      WEIGHTS.coverage * best.coverage
    );
  };

  return {
    rank(text, most, isLeftOut = () => false) {
      const post = readPost(text);
      const scored = candidates(post, isLeftOut)
        .map(([claim, words]) => ({
          claim: claims[claim]?.id ?? '',
          score: closeLook(claim, words, post),
        }))
        .sort((a, b) => b.score - a.score);
      const lead = WEIGHTS.lead * leadOf(scored.map(({ score }) => score));
      return scored.slice(0, most).map(({ claim, score }) => ({ claim, score: score + lead }));
    },
  };
}

/** The wording that says most of what the post says. */
function bestWording(
  wordings: readonly Uint32Array[],
  held: ReadonlyMap<number, number>,
  index: TermIndex,
): WordingFit {
  let best: WordingFit = { shared: 0, coverage: 0, rarest: 0 };
  for (const terms of wordings) {
    const fit = fitWording([...terms], held, index);
    if (fit.shared * fit.coverage > best.shared * best.coverage) best = fit;
  }
  return best;
}

/** How far the best of falling scores is ahead of the next few. */
function leadOf([first = 0, ...rest]: readonly number[]): number {
  const field = rest.slice(0, FIELD);
  return first - field.reduce((sum, score) => sum + score, 0) / (field.length || 1);
}
