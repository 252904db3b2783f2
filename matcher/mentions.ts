/** Finds where a sentence speaks of the index's concepts and cues. */
import type { Entry, MatcherIndex } from './index-data';
import { Break, type Sentence } from './tokenize';
import { walkTrie } from './trie';
import type { Vocabulary } from './vocabulary';

/** A concept or cue in a sentence; `from` and `to` count tokens, `to` is after the last. */
export interface Mention {
  entry: number;
  from: number;
  to: number;
  gapped: boolean;
  unsure: boolean;
}

/** More than this many in one sentence is a list or nonsense; the rest is not looked at. */
const MOST_MENTIONS = 160;

/** All mentions in a sentence, in order, the shorter of two nested ones of a kind left out. */
export function findMentions(
  index: MatcherIndex,
  words: Vocabulary,
  sentence: Sentence,
): Mention[] {
  const { tokens } = sentence;
  const labels = tokens.map((token) => words.idsOf(token));
  const parted = (at: number) => (tokens[at]?.breakBefore ?? 0) > Break.none;
  const found: Mention[] = [];
  for (let from = 0; from < tokens.length && found.length < MOST_MENTIONS; from++) {
    if ((labels[from] ?? []).length === 0) continue;
    const longest = new Map<number, Mention>();
    walkTrie(index.trie, labels, parted, from, (output, to, gapped) => {
      const entry = output >> 1;
      const known = longest.get(entry);
      const unsure = (output & 1) === 1;
      if (!known || known.to < to) longest.set(entry, { entry, from, to, gapped, unsure });
    });
    found.push(...longest.values());
  }
  return withoutNested(found, index.entries, sentence);
}

/** Whether `outer`, the longer of two nested mentions, is what the words mean instead of `inner`. */
function hides(outer: Entry, inner: Entry): boolean {
  if (outer.effect === 'states' && inner.kind === 'cue') return true;
  if (outer.effect === 'shields') return inner.kind === 'cue' || inner.kind === 'relation';
  const isNamed = ({ kind }: Entry) => kind === 'drug' || kind === 'disease';
  if (isNamed(outer)) return isNamed(inner);
  if (outer.kind === 'cue')
    return (
      inner.kind === 'cue' && outer.effect === inner.effect && outer.direction === inner.direction
    );
  return outer.kind === 'thing' && inner.kind === 'drug';
}

/** With one of these the longer relation means something else: "less damage", "pain free". */
const TURNS = new Set('nothing without zero free less lost nobody one'.split(' '));

/** "naltrexone" inside "low dose naltrexone" is not a mention of its own, nor is "not" in "not only". */
function withoutNested(
  mentions: Mention[],
  entries: readonly Entry[],
  { tokens }: Sentence,
): Mention[] {
  return mentions.filter((inner) => {
    const innerEntry = entries[inner.entry];
    return !mentions.some((outer) => {
      const longer = outer.to - outer.from > inner.to - inner.from;
      if (!longer || outer.from > inner.from || outer.to < inner.to) return false;
      const outerEntry = entries[outer.entry];
      if (outer.entry === inner.entry) return true;
      if (!innerEntry || !outerEntry) return false;
      if (innerEntry.kind === 'relation' && outerEntry.kind === 'relation')
        return (
          !outer.gapped && tokens.slice(outer.from, outer.to).some(({ word }) => TURNS.has(word))
        );
      return (!outer.gapped || outerEntry.effect === 'shields') && hides(outerEntry, innerEntry);
    });
  });
}
