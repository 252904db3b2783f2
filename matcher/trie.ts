/** Builds the trie of terms and walks it. */
import { GAP_WORD, type Trie } from './index-data';
import { LONGEST_GAP } from './terms';
import { Break, type Token } from './tokenize';
import type { KnownWord } from './vocabulary';

interface Node {
  edges: Map<number, Node>;
  outputs: Set<number>;
}

const newNode = (): Node => ({ edges: new Map(), outputs: new Set() });

/** Collects terms, then lays them out flat. */
export class TrieBuilder {
  readonly #root = newNode();

  /** Adds a path of word ids that ends in `output`. */
  add(labels: readonly number[], output: number): void {
    let node = this.#root;
    for (const label of labels) {
      let next = node.edges.get(label);
      if (!next) {
        next = newNode();
        node.edges.set(label, next);
      }
      node = next;
    }
    node.outputs.add(output);
  }

  build(): Trie {
    const nodes: Node[] = [this.#root];
    const edgeStart: number[] = [];
    const edgeLabel: number[] = [];
    const edgeChild: number[] = [];
    const outStart: number[] = [];
    const outputs: number[] = [];
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at];
      if (!node) break;
      edgeStart.push(edgeLabel.length);
      outStart.push(outputs.length);
      outputs.push(...node.outputs);
      for (const [label, child] of [...node.edges].sort(([a], [b]) => a - b)) {
        edgeLabel.push(label);
        edgeChild.push(nodes.length);
        nodes.push(child);
      }
    }
    edgeStart.push(edgeLabel.length);
    outStart.push(outputs.length);
    return {
      edgeStart: Uint32Array.from(edgeStart),
      edgeLabel: Uint32Array.from(edgeLabel),
      edgeChild: Uint32Array.from(edgeChild),
      outStart: Uint32Array.from(outStart),
      outputs: Uint32Array.from(outputs),
    };
  }
}

/** The child of `node` along `label`, or 0 (the root is nobody's child). */
function childOf(trie: Trie, node: number, label: number): number {
  let low = trie.edgeStart[node] ?? 0;
  let high = (trie.edgeStart[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = trie.edgeLabel[middle] ?? 0;
    if (found === label) return trie.edgeChild[middle] ?? 0;
    if (found < label) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Called with the output, the position after the term and whether it has a gap. */
export type Report = (output: number, end: number, gapped: boolean) => void;

/** Walks one trie along the words of one sentence after another. */
export class TrieWalker {
  readonly #trie: Trie;
  /** The root's child by label: most words begin no term, which has to be seen at once. */
  readonly #firsts: Uint32Array;
  #tokens: readonly Token<KnownWord>[] = [];
  #start = 0;
  #report: Report = () => {};

  /** @param words - labels are below this */
  constructor(trie: Trie, words: number) {
    this.#trie = trie;
    this.#firsts = new Uint32Array(words);
    for (let edge = trie.edgeStart[0] ?? 0; edge < (trie.edgeStart[1] ?? 0); edge++)
      this.#firsts[trie.edgeLabel[edge] ?? 0] = trie.edgeChild[edge] ?? 0;
  }

  /** The sentence that the next walks are along. */
  setSentence(tokens: readonly Token<KnownWord>[]): void {
    this.#tokens = tokens;
  }

  /** Reports every term that starts at `start`. */
  walk(start: number, report: Report): void {
    this.#start = start;
    this.#report = report;
    for (const label of this.#tokens[start]?.reading.ids ?? []) {
      const child = this.#firsts[label] ?? 0;
      if (child !== 0) this.#visit(child, start + 1, false);
    }
  }

  #visit(node: number, position: number, gapped: boolean): void {
    const { outStart, outputs } = this.#trie;
    for (let at = outStart[node] ?? 0; at < (outStart[node + 1] ?? 0); at++)
      this.#report(outputs[at] ?? 0, position, gapped);
    if (position > this.#start && this.#isParted(position)) return;
    this.#step(node, position, gapped);
    const gap = position > this.#start ? childOf(this.#trie, node, GAP_WORD) : 0;
    if (gap === 0) return;
    for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
      const at = position + skipped;
      if (at >= this.#tokens.length || (skipped > 0 && this.#isParted(at))) return;
      this.#step(gap, at, true);
    }
  }

  #step(node: number, position: number, gapped: boolean): void {
    for (const label of this.#tokens[position]?.reading.ids ?? []) {
      const child = childOf(this.#trie, node, label);
      if (child !== 0) this.#visit(child, position + 1, gapped);
    }
  }

  /** Whether a mark parts a word from the one before. */
  #isParted(position: number): boolean {
    return (this.#tokens[position]?.breakBefore ?? Break.none) > Break.none;
  }
}
