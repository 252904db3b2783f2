/** What stands round the sentence: the title, the sentence before, the next two, and outside of quotes. */
import type { Entry } from '../index-data';
import { Group, type Scope, type Sink } from './features';
import { hashText, mix } from './hash';
import type { MaskedWords } from './masked-words';
import type { Scene, Words } from './scene';
import { wordsInQuotes } from './words-in-quotes';

const TITLE = hashText('title');
const BEFORE = hashText('before');
const BEFORE_PAIR = hashText('pair before');
const BEFORE_CUE = hashText('cue before');
const BEFORE_FLAGS = hashText('flags before');
const AFTER = hashText('after');
const AFTER_FIRST = hashText('first after');
const AFTER_PAIR = hashText('pair after');
const AFTER_CUE = hashText('cue after');
const AFTER_FLAGS = hashText('flags after');
const SECOND = hashText('second after');
const SECOND_PAIR = hashText('second pair after');
const NOTHING = hashText('nothing after');
const QUOTES = hashText('quotes');
const OUTSIDE = hashText('outside of quotes');
const OUTSIDE_PAIR = hashText('pair outside of quotes');
/** Words by which a next sentence shows what it is about. */
const OPENING = 6;
const FEW = 5;

export function roundFeatures(
  scene: Scene,
  masked: MaskedWords,
  scope: Scope,
  entries: readonly Entry[],
  sink: Sink,
): void {
  const quotes = quoteFeatures(scene, masked, scope, sink);
  for (const { hashes } of scene.title)
    for (const word of hashes) {
      sink(Group.claimContext, mix(scope.claim, mix(TITLE, word)), -1);
      sink(Group.before, mix(scope.all, mix(TITLE, word)), -1);
    }
  if (scene.before) beforeFeatures(scene, scene.before, scope, entries, sink);
  const [next, second] = scene.after;
  if (!next) sink(Group.after, mix(scope.all, NOTHING), -1);
  else afterFeatures(scene, next, second, quotes, scope, entries, sink);
}

function beforeFeatures(
  { here }: Scene,
  { hashes, spoken }: Words,
  { all, claim }: Scope,
  entries: readonly Entry[],
  sink: Sink,
): void {
  hashes.forEach((word, at) => {
    sink(Group.claimContext, mix(claim, mix(BEFORE, word)), -1);
    sink(Group.before, mix(all, mix(BEFORE, word)), -1);
    if (at + 1 < hashes.length)
      sink(Group.before, mix(all, mix(mix(BEFORE_PAIR, word), hashes[at + 1] ?? 0)), -1);
  });
  const { asked, quoted } = spoken.sentence;
  const flags = (asked ? 1 : 0) | (quoted ? 2 : 0) | (here.spoken.sentence.quoted ? 4 : 0);
  sink(Group.before, mix(all, mix(BEFORE_FLAGS, flags)), -1);
  for (const { entry } of spoken.mentions) {
    const cue = entries[entry];
    if (cue?.kind === 'cue') sink(Group.before, mix(all, mix(BEFORE_CUE, cue.key)), -1);
  }
}

function afterFeatures(
  { here }: Scene,
  next: Words,
  second: Words | undefined,
  quotes: number,
  { all, kind }: Scope,
  entries: readonly Entry[],
  sink: Sink,
): void {
  const { hashes, spoken } = next;
  hashes.forEach((word, at) => {
    sink(Group.after, mix(all, mix(AFTER, word)), -1);
    sink(Group.after, mix(kind, mix(AFTER, word)), -1);
    if (at < FEW) sink(Group.after, mix(all, mix(AFTER_FIRST, word)), -1);
    if (at + 1 >= hashes.length) return;
    const pair = mix(mix(AFTER_PAIR, word), hashes[at + 1] ?? 0);
    sink(Group.after, mix(all, pair), -1);
    if (at < FEW) sink(Group.after, mix(all, mix(AFTER_FIRST, pair)), -1);
  });
  const { asked, quoted, paragraph } = spoken.sentence;
  const own = here.spoken.sentence;
  const flags =
    (asked ? 1 : 0) |
    (quoted ? 2 : 0) |
    (own.quoted ? 4 : 0) |
    (paragraph !== own.paragraph ? 8 : 0) |
    (hashes.length < FEW ? 16 : 0) |
    (quotes << 5);
  sink(Group.after, mix(all, mix(AFTER_FLAGS, flags)), -1);
  for (const { entry, from } of spoken.mentions) {
    const cue = entries[entry];
    if (cue?.kind !== 'cue') continue;
    sink(Group.after, mix(all, mix(mix(AFTER_CUE, from < OPENING ? 1 : 0), cue.key)), -1);
  }
  second?.hashes.forEach((word, at, words) => {
    sink(Group.after, mix(all, mix(SECOND, word)), -1);
    if (at + 1 < words.length)
      sink(Group.after, mix(all, mix(mix(SECOND_PAIR, word), words[at + 1] ?? 0)), -1);
  });
}

/** @returns 1 where the claim's topics stand only in quotation marks, else 0 */
function quoteFeatures(
  { here, text }: Scene,
  { topics, words, tokens, length }: MaskedWords,
  { all }: Scope,
  sink: Sink,
): number {
  const inQuotes = wordsInQuotes(here.spoken.sentence, text);
  const inside = topics.filter(({ from }) => inQuotes[from] === 1).length;
  const outside = inQuotes.reduce((count, quoted) => count + (quoted === 0 ? 1 : 0), 0);
  const code =
    (inside > 0 ? 1 : 0) |
    (topics.length > inside ? 2 : 0) |
    (here.spoken.sentence.quoted ? 4 : 0) |
    ((outside === 0 ? 0 : outside < FEW ? 1 : 2) << 3);
  sink(Group.outsideQuotes, mix(all, mix(QUOTES, code)), -1);
  if (outside < inQuotes.length) {
    for (let at = 0; at < length; at++) {
      const token = tokens[at] ?? 0;
      if (inQuotes[token] === 1) continue;
      const word = words[at] ?? 0;
      sink(Group.outsideQuotes, mix(all, mix(OUTSIDE, word)), token);
      if (at + 1 < length && inQuotes[tokens[at + 1] ?? 0] === 0)
        sink(
          Group.outsideQuotes,
          mix(all, mix(mix(OUTSIDE_PAIR, word), words[at + 1] ?? 0)),
          token,
        );
    }
  }
  return inside > 0 && inside === topics.length ? 1 : 0;
}
