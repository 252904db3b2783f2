/** Finds where a sentence speaks of the index's concepts and cues. */
import type { Entry, MatcherIndex } from './index-data';
import { Break, type Sentence } from './tokenize';
import { type Report, TrieWalker } from './trie';
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

/** Finds the mentions of one sentence after another. */
export class MentionFinder {
  readonly #index: MatcherIndex;
  readonly #words: Vocabulary;
  readonly #walker: TrieWalker;
  /** The mentions that begin at the word at hand, the longest of each entry. */
  readonly #longest = new Map<number, Mention>();
  #from = 0;

  constructor(index: MatcherIndex, words: Vocabulary) {
    this.#index = index;
    this.#words = words;
    this.#walker = new TrieWalker(index.trie, index.words.length);
  }

  /** All mentions in a sentence, in order, the shorter of two nested ones of a kind left out. */
  find(sentence: Sentence): Mention[] {
    const { tokens } = sentence;
    const labels: (readonly number[])[] = [];
    const parted = new Uint8Array(tokens.length);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token) continue;
      labels.push(this.#words.idsOf(token));
      if (token.breakBefore > Break.none) parted[at] = 1;
    }
    this.#walker.setSentence(labels, parted);
    const found: Mention[] = [];
    for (let from = 0; from < labels.length && found.length < MOST_MENTIONS; from++) {
      if (labels[from]?.length === 0) continue;
      this.#from = from;
      this.#walker.walk(from, this.#note);
      if (this.#longest.size === 0) continue;
      for (const mention of this.#longest.values()) found.push(mention);
      this.#longest.clear();
    }
    return withoutNested(found, this.#index.entries, sentence);
  }

  readonly #note: Report = (output, to, gapped) => {
    const entry = output >> 1;
    const known = this.#longest.get(entry);
    if (known && known.to >= to) return;
    this.#longest.set(entry, { entry, from: this.#from, to, gapped, unsure: (output & 1) === 1 });
  };
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
  const long = mentions.filter(({ from, to }) => to - from > 1);
  if (long.length === 0) return mentions;
  return mentions.filter((inner) => {
    const innerEntry = entries[inner.entry];
    return !long.some((outer) => {
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
