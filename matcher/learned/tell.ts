/** What is shown of a claim that the model found: the words to mark, and those that told most. */
import type { Mention } from '../mentions';
import type { Spoken } from '../spoken';
import { Break } from '../tokenize';
import type { ClaimProfile } from './claim-profile';
import type { Scene } from './scene';

/** A sentence of at most so many words is marked as a whole. */
export const SHORT_SENTENCE = 22;
/** Words that are named as telling. */
const TELLING = 3;

/** The words that weigh most, as mentions of no concept; none that weighs against, none of `taken`. */
export function strongest(weights: Float64Array, taken: readonly Mention[]): Mention[] {
  return Array.from(weights, (weight, at) => ({ weight, at }))
    .filter(({ weight, at }) => weight > 0 && !taken.some(({ from, to }) => from <= at && at < to))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, TELLING)
    .map(({ at }) => ({ entry: -1, from: at, to: at + 1, gapped: false, unsure: false }));
}

/** The tokens to mark: the sentence where it is short, else from the first to the last clause that told. */
export function spanOfFinding(
  { sentence: { tokens } }: Spoken,
  mentions: readonly Mention[],
): { from: number; to: number } {
  const whole = { from: 0, to: tokens.length };
  if (tokens.length <= SHORT_SENTENCE || mentions.length === 0) return whole;
  const isBorder = (at: number) =>
    at <= 0 || at >= tokens.length || (tokens[at]?.breakBefore ?? Break.none) > Break.none;
  let from = Math.min(...mentions.map((mention) => mention.from));
  let to = Math.max(...mentions.map((mention) => mention.to));
  while (!isBorder(from)) from--;
  while (!isBorder(to)) to++;
  return { from, to };
}

/** The claim's topics that stand round the sentence: the last of the text before it, and the title's. */
export function contextOf(
  { before, title }: Scene,
  profile: ClaimProfile | undefined,
): { mention: Mention; spoken: Spoken; from: 'text' | 'title' }[] {
  const topicsOf = (spoken: Spoken, from: 'text' | 'title') =>
    spoken.mentions
      .filter(({ entry }) => profile?.roles.has(entry))
      .map((mention) => ({ mention, spoken, from }));
  const near = before ? topicsOf(before.spoken, 'text') : [];
  return near.length > 0 ? near : title.flatMap(({ spoken }) => topicsOf(spoken, 'title'));
}
