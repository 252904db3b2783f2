/** Joins the narrowing by packs' indexes with the closer look at the claims that it names. */
import { searchAmong } from '../../claims-db/search';
import { Narrower } from '../../matcher/pack/narrow';
import { runSteps } from '../../claims-db/packs/run-steps';
import { packSteps } from '../../matcher/pack/build-pack';
import { PackIndex } from '../../matcher/pack/pack-index';
import { queryWords } from '../../matcher/pack/query-words';
import type { LookUpAnswer } from '../../shared/look-up';
import type { KnownClaim } from '../../shared/pack';

/** Claims of one origin that can be looked up. */
export interface Shelf {
  narrower: Narrower;
  /** The claims with these numbers. */
  claimsAt(numbers: readonly number[]): readonly KnownClaim[] | Promise<readonly KnownClaim[]>;
}

/** Of a long query only the words that tell most are looked for. */
const mostWords = 8;
/** How many claims are looked at closely: of each shelf at least, and of all together. */
const ofEach = 15;
const ofAll = 40;

/** @param shelves - the project's own first, if they are asked */
export async function searchShelves(
  shelves: readonly Shelf[],
  query: string,
): Promise<LookUpAnswer> {
  const all = queryWords(query)
    .map((word) => ({
      ...word,
      weight: Math.min(...shelves.map(({ narrower }) => narrower.weight(word))),
    }))
    .sort((a, b) => b.weight - a.weight);
  const words = all.slice(0, mostWords);
  const named = shelves.map(({ narrower }) => narrower.name(words, ofAll));
  const least = leastScore(named.flat().map(({ score }) => score));
  const claims = await Promise.all(
    shelves.map((shelf, number) =>
      shelf.claimsAt(
        (named[number] ?? [])
          .filter(({ score }, place) => place < ofEach || score >= least)
          .map(({ claim }) => claim),
      ),
    ),
  );
  const answer = searchAmong(claims.flat(), words);
  return { ...answer, complete: answer.complete && words.length === all.length };
}

/** The score of the last claim that is among the best. */
function leastScore(scores: readonly number[]): number {
  return [...scores].sort((a, b) => b - a)[ofAll - 1] ?? 0;
}

/** The project's own claims as a shelf: all at hand, topics are looked up, too. */
export async function ownShelf(claims: readonly KnownClaim[]): Promise<Shelf> {
  const texts = claims.map(({ id, statement, phrasings, topics }) => ({
    id,
    statement,
    phrasings: [...phrasings, topics.join(' ')],
  }));
  return {
    narrower: new Narrower(new PackIndex(await runSteps(packSteps(texts), {}))),
    claimsAt: (numbers) => numbers.flatMap((number) => claims[number] ?? []),
  };
}
