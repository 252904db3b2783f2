/**
 * Compiles claims, lexicon and frames into the index. Pure: plain data in, bytes out, so that the
 * build and the background can both use it.
 */
import {
  type ClaimText,
  claimKinds,
  type ConceptData,
  type CueData,
  type FrameData,
  type MatcherData,
  type Slot,
} from '../shared/matcher-data';
import { saveIndex } from './format';
import type { Entry, Frame, MatcherIndex } from './index-data';
import { hashText } from './learned/hash';
import { sharedTerms } from './lexicon-faults';
import { termLabels } from './terms';
import { TrieBuilder } from './trie';
import { mayBeMisspelt } from './vocabulary';
import { fold, stem } from './words';

/** Bad input to the compiler. The message names the claim, frame or concept, and the fault. */
export class CompileError extends Error {
  override name = 'CompileError';
}

/**
 * @returns the saved form of the index
 * @throws CompileError for a frame that names an unknown claim or concept, a concept or cue that
 *   stands twice, a term that says nothing, and the like
 */
export function compileIndex(data: MatcherData): Uint8Array {
  return saveIndex(buildIndex(data));
}

/** The index before it is saved. */
export function buildIndex({
  claims,
  lexicon,
  frames,
  kinds = new Map(),
}: MatcherData): MatcherIndex {
  const words = new WordList();
  const numbers = numberEntries(lexicon.concepts, lexicon.cues);
  const entries = [...lexicon.concepts.map(conceptEntry), ...lexicon.cues.map(cueEntry)];
  const trie = buildTrie(lexicon.concepts, lexicon.cues, words);
  for (const word of lexicon.realWords) words.id(stem(fold(word)));
  const claimNumbers = numberClaims(claims);
  const slots = slotExpander(lexicon.concepts, numbers);
  const compiled = frames.map((frame, at) => compileFrame(frame, at, claimNumbers, slots));
  return {
    claims: claims.map(({ id }) => id),
    kinds: claims.map(({ id }) => claimKinds.indexOf(kinds.get(id) ?? 'benefit')),
    words: words.list,
    fuzzy: fuzzyWords(lexicon.concepts, words),
    entries,
    frames: compiled,
    filed: fileFrames(compiled, entries.length),
    trie,
  };
}

/** Gives every word form its id. "#" and "~" come first: their ids are fixed. */
class WordList {
  readonly list = ['#', '~'];
  readonly #ids = new Map([
    ['#', 0],
    ['~', 1],
  ]);

  id(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.list.length;
    this.list.push(word);
    this.#ids.set(word, id);
    return id;
  }
}

function numberClaims(claims: readonly ClaimText[]): Map<string, number> {
  const numbers = new Map<string, number>();
  claims.forEach(({ id }, at) => {
    if (numbers.has(id)) throw new CompileError(`claim ${id}: stands twice`);
    numbers.set(id, at);
  });
  return numbers;
}

function numberEntries(
  concepts: readonly ConceptData[],
  cues: readonly CueData[],
): Map<string, number> {
  const numbers = new Map<string, number>();
  [...concepts, ...cues].forEach(({ id }, at) => {
    if (numbers.has(id)) throw new CompileError(`concept ${id}: stands twice`);
    numbers.set(id, at);
  });
  return numbers;
}

const conceptEntry = ({ id, label, kind, weight }: ConceptData): Entry => ({
  label,
  key: hashText(id),
  kind,
  weight,
});

const cueEntry = ({ id, effect, direction, reach, stopsAtComma }: CueData): Entry => ({
  label: id,
  key: hashText(id),
  kind: 'cue',
  weight: 1,
  effect,
  direction,
  reach,
  stopsAtComma,
});

function buildTrie(concepts: readonly ConceptData[], cues: readonly CueData[], words: WordList) {
  const builder = new TrieBuilder();
  const add = (id: string, term: string, output: number) => {
    let labels: string[];
    try {
      labels = termLabels(term);
    } catch (error) {
      throw new CompileError(
        `concept ${id}: the term "${term}" ${error instanceof Error ? error.message : error}`,
      );
    }
    builder.add(
      labels.map((label) => words.id(label)),
      output,
    );
  };
  concepts.forEach(({ id, terms, unsure }, at) => {
    for (const term of terms) add(id, term, at * 2);
    for (const term of unsure) add(id, term, at * 2 + 1);
  });
  cues.forEach(({ id, terms }, at) => {
    for (const term of terms) add(id, term, (concepts.length + at) * 2);
  });
  const clashes = sharedTerms(concepts);
  if (clashes.length > 0) {
    throw new CompileError(
      clashes.map(({ concept, fault }) => `concept ${concept}: ${fault}`).join('\n'),
    );
  }
  return builder.build();
}

/** Single words of the names of drugs and diseases, which people misspell most. */
function fuzzyWords(concepts: readonly ConceptData[], words: WordList): Uint32Array {
  const ids = new Set<number>();
  for (const { kind, terms } of concepts) {
    if (kind !== 'drug' && kind !== 'disease') continue;
    for (const label of terms.flatMap(termLabels)) {
      if (mayBeMisspelt(label)) ids.add(words.id(label));
    }
  }
  return Uint32Array.from(ids);
}

/** From a slot's concepts to every entry that fills it, with what they take in. */
function slotExpander(concepts: readonly ConceptData[], numbers: ReadonlyMap<string, number>) {
  const expanded = new Map<string, number[]>();
  const expand = (id: string, path: readonly string[]): number[] => {
    const known = expanded.get(id);
    if (known) return known;
    const at = numbers.get(id);
    const concept = at === undefined ? undefined : concepts[at];
    if (at === undefined || !concept)
      throw new CompileError(`${path[0]}: names ${id}, which the lexicon has not`);
    if (path.includes(id))
      throw new CompileError(`concept ${id}: takes itself in (${path.join(' > ')})`);
    const all = [
      ...new Set([at, ...concept.includes.flatMap((part) => expand(part, [...path, id]))]),
    ];
    expanded.set(id, all);
    return all;
  };
  for (const { id, includes } of concepts)
    for (const part of includes) expand(part, [`concept ${id}`]);
  return (slot: Slot, where: string): number[] => [
    ...new Set(slot.flatMap((id) => expand(id, [where]))),
  ];
}

function compileFrame(
  frame: FrameData,
  at: number,
  claimNumbers: ReadonlyMap<string, number>,
  slots: (slot: Slot, where: string) => number[],
): Frame {
  const where = `frame ${at + 1} of claim ${frame.claim}`;
  const claim = claimNumbers.get(frame.claim);
  if (claim === undefined) throw new CompileError(`${where}: no claim has this id`);
  if (frame.says.length === 0) throw new CompileError(`${where}: says nothing`);
  return {
    claim,
    about: frame.about.map((slot) => slots(slot, where)),
    says: slots(frame.says, where),
    with: frame.with.map((slot) => slots(slot, where)),
    unless: slots(frame.unless, where),
    denies: frame.stance === 'denies',
    whenDenied: frame.whenDenied,
    acts: frame.acts,
    before: frame.before,
    inverted: frame.inverted,
    within: frame.within,
  };
}

/** Files each frame under the slot whose entries the fewest frames ask for. */
function fileFrames(frames: readonly Frame[], entries: number): number[][] {
  const asked = new Array<number>(entries).fill(0);
  for (const { about, says, with: needed } of frames) {
    for (const entry of new Set([says, ...about, ...needed].flat()))
      asked[entry] = (asked[entry] ?? 0) + 1;
  }
  const filed: number[][] = Array.from({ length: entries }, () => []);
  frames.forEach(({ about, says, with: needed }, number) => {
    const cost = (slot: readonly number[]) =>
      slot.reduce((sum, entry) => sum + (asked[entry] ?? 0), 0);
    const rarest = [says, ...about, ...needed].reduce((a, b) => (cost(b) < cost(a) ? b : a));
    for (const entry of rarest) filed[entry]?.push(number);
  });
  return filed;
}
