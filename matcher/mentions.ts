/** Finds where a sentence speaks of the index's concepts and cues. */
import type { Entry, MatcherIndex } from './index-data';
import type { Sentence } from './tokenize';
import { type Report, TrieWalker } from './trie';
import type { KnownWord } from './vocabulary';

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
  readonly #walker: TrieWalker;
  #found: Mention[] = [];
  /** The word at hand, and how many were found before it. */
  #from = 0;
  #before = 0;

  constructor(index: MatcherIndex) {
    this.#index = index;
    this.#walker = new TrieWalker(index.trie, index.words.length);
  }

  /** All mentions in a sentence, in order, the shorter of two nested ones of a kind left out. */
  find(sentence: Sentence<KnownWord>): Mention[] {
    this.#found = [];
    this.#walker.setSentence(sentence.tokens);
    for (let from = 0; from < sentence.tokens.length; from++) {
      this.#from = from;
      this.#before = this.#found.length;
      if (this.#before >= MOST_MENTIONS) break;
      this.#walker.walk(from, this.#note);
    }
    return withoutNested(this.#found, this.#index.entries, sentence);
  }

  /** Of the terms of an entry that begin at one word the longest counts. */
  readonly #note: Report = (output, to, gapped) => {
    const entry = output >> 1;
    const found = this.#found;
    const mention = { entry, from: this.#from, to, gapped, unsure: (output & 1) === 1 };
    for (let at = this.#before; at < found.length; at++) {
      const known = found[at];
      if (known?.entry !== entry) continue;
      if (known.to < to) found[at] = mention;
      return;
    }
    found.push(mention);
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
