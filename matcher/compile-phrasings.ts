/** Compiles a claim's own wording for the plain path of claims without frames. */
import type { ClaimText } from '../shared/matcher-data';
import type { MatcherIndex, Phrasing } from './index-data';
import { findMentions } from './mentions';
import { tokenize } from './tokenize';
import { Vocabulary } from './vocabulary';
import { stem } from './words';

const STOP_WORDS = new Set(
  `a an and any are as at be been being by can do does for from had has have he her his i if in into is it its
  may me more most my of on or our she so some that the their them there they this to was were which who will
  with you your also than then these those when where while after about`
    .split(/\s+/)
    .map(stem),
);
const DENIALS = new Set(['not', 'no', 'never', 'nothing', 'none', 'without']);

/** Content words of each wording, weighted by how rare they are among all wordings. */
export function compilePhrasings(
  claims: readonly ClaimText[],
  claimNumbers: ReadonlyMap<string, number>,
  index: MatcherIndex,
  wordId: (word: string) => number,
): Phrasing[] {
  const vocabulary = new Vocabulary(index, false);
  const drafts: { claim: number; units: number[]; denied: boolean }[] = [];
  for (const { id, statement, phrasings } of claims) {
    for (const wording of [statement, ...phrasings]) {
      for (const sentence of tokenize(wording)) {
        const mentions = findMentions(index, vocabulary, sentence).filter(({ entry }) => {
          const kind = index.entries[entry]?.kind;
          return kind === 'drug' || kind === 'disease';
        });
        const units = new Set<number>();
        let denied = false;
        sentence.tokens.forEach(({ word }, at) => {
          const mention = mentions.find(({ from, to }) => from <= at && at < to);
          const root = stem(word);
          if (mention) units.add(-1 - mention.entry);
          else if (DENIALS.has(word)) denied = true;
          else if (!STOP_WORDS.has(root)) units.add(wordId(root));
        });
        if (units.size >= 2)
          drafts.push({ claim: claimNumbers.get(id) ?? 0, units: [...units], denied });
      }
    }
  }
  return weigh(drafts);
}

function weigh(drafts: readonly { claim: number; units: number[]; denied: boolean }[]): Phrasing[] {
  const claimsOf = new Map<number, Set<number>>();
  for (const { claim, units } of drafts) {
    for (const unit of units) {
      const set = claimsOf.get(unit) ?? new Set();
      claimsOf.set(unit, set.add(claim));
    }
  }
  const total = new Set(drafts.map(({ claim }) => claim)).size;
  return drafts.map(({ claim, units, denied }) => {
    const raw = units.map((unit) => Math.log(1 + (total + 1) / (claimsOf.get(unit)?.size ?? 1)));
    const sum = raw.reduce((a, b) => a + b, 0);
    return { claim, units, denied, weights: raw.map((weight) => weight / sum) };
  });
}
