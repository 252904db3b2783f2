/** Builds the trie of terms and walks it. */
import { GAP_WORD, type Trie } from './index-data';
import { LONGEST_GAP } from './terms';

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

/**
 * Reports every term that starts at `start`.
 * @param labelsAt - the word ids of each position; an empty list cannot be part of a term
 * @param parted - whether the position is parted from the one before by a mark
 * @param report - called with the output, the position after the term and whether it has a gap
 */
export function walkTrie(
  trie: Trie,
  labelsAt: readonly (readonly number[])[],
  parted: (position: number) => boolean,
  start: number,
  report: (output: number, end: number, gapped: boolean) => void,
): void {
  const visit = (node: number, position: number, gapped: boolean): void => {
    for (let at = trie.outStart[node] ?? 0; at < (trie.outStart[node + 1] ?? 0); at++) {
      report(trie.outputs[at] ?? 0, position, gapped);
    }
    if (position > start && position < labelsAt.length && parted(position)) return;
    step(node, position, gapped);
    const gap = position > start ? childOf(trie, node, GAP_WORD) : 0;
    if (gap === 0) return;
    for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
      const at = position + skipped;
      if (at >= labelsAt.length || (skipped > 0 && parted(at))) return;
      step(gap, at, true);
    }
  };
  const step = (node: number, position: number, gapped: boolean): void => {
    for (const label of labelsAt[position] ?? []) {
      const child = childOf(trie, node, label);
      if (child !== 0) visit(child, position + 1, gapped);
    }
  };
  visit(0, start, false);
}
