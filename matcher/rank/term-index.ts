/**
 * What terms stand in which document, both ways, with the statistics of BM25. Terms are whatever the
 * caller cuts texts into: stems, runs of characters.
 */

/** Robertson and Zaragoza 2009, The Probabilistic Relevance Framework: the usual values. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** Documents as lists of term ids with counts, in typed arrays. */
export class TermIndex {
  readonly #ids = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #terms: Uint32Array;
  readonly #counts: Uint16Array;
  /** What one more term of weight 1 gains, by how long a document is. */
  readonly #damping: Float32Array;
  readonly #weights: Float32Array;

  /** @param documents - the terms of each, repeated as often as they stand there */
  constructor(documents: readonly (readonly string[])[]) {
    const counted = documents.map(countTerms);
    this.#starts = new Uint32Array(documents.length + 1);
    counted.forEach((counts, at) => {
      this.#starts[at + 1] = (this.#starts[at] ?? 0) + counts.size;
    });
    const entries = this.#starts[documents.length] ?? 0;
    this.#terms = new Uint32Array(entries);
    this.#counts = new Uint16Array(entries);
    const holders: number[] = [];
    let next = 0;
    for (const counts of counted) {
      for (const [term, count] of counts) {
        const id = this.#ids.get(term) ?? this.#ids.size;
        this.#ids.set(term, id);
        holders[id] = (holders[id] ?? 0) + 1;
        this.#terms[next] = id;
        this.#counts[next] = Math.min(count, 0xffff);
        next++;
      }
    }
    const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length || 1;
    this.#damping = Float32Array.from(
      documents,
      ({ length }) => SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average),
    );
    this.#weights = Float32Array.from(holders, (held) =>
      Math.log(1 + (documents.length - held + 0.5) / (held + 0.5)),
    );
  }

  get documents(): number {
    return this.#starts.length - 1;
  }

  /** Every term; its place is its id. */
  terms(): IterableIterator<string> {
    return this.#ids.keys();
  }

  get termCount(): number {
    return this.#ids.size;
  }

  id(term: string): number | undefined {
    return this.#ids.get(term);
  }

  /** How much a term tells, in nats: its inverse document frequency. */
  weight(id: number): number {
    return this.#weights[id] ?? 0;
  }

  /** What `count` times a term of weight 1 adds to the BM25 score of a document. */
  gain(count: number, document: number): number {
    return (count * (SATURATION + 1)) / (count + (this.#damping[document] ?? SATURATION));
  }

  /** Calls `visit` for each term of a document. */
  eachTerm(document: number, visit: (id: number, count: number) => void): void {
    const end = this.#starts[document + 1] ?? 0;
    for (let at = this.#starts[document] ?? 0; at < end; at++)
      visit(this.#terms[at] ?? 0, this.#counts[at] ?? 0);
  }
}

/** The other way round: from a term to the documents that hold it. */
export class Postings {
  readonly #starts: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #counts: Uint16Array;

  constructor(index: TermIndex) {
    this.#starts = new Uint32Array(index.termCount + 1);
    for (let document = 0; document < index.documents; document++)
      index.eachTerm(document, (id) => {
        this.#starts[id + 1] = (this.#starts[id + 1] ?? 0) + 1;
      });
    for (let id = 0; id < index.termCount; id++)
      this.#starts[id + 1] = (this.#starts[id + 1] ?? 0) + (this.#starts[id] ?? 0);
    const next = this.#starts.slice();
    const entries = this.#starts[index.termCount] ?? 0;
    this.#documents = new Uint32Array(entries);
    this.#counts = new Uint16Array(entries);
    for (let document = 0; document < index.documents; document++)
      index.eachTerm(document, (id, count) => {
        const at = next[id] ?? 0;
        this.#documents[at] = document;
        this.#counts[at] = count;
        next[id] = at + 1;
      });
  }

  /** Calls `visit` for each document that holds the term. */
  eachHolder(id: number, visit: (document: number, count: number) => void): void {
    const end = this.#starts[id + 1] ?? 0;
    for (let at = this.#starts[id] ?? 0; at < end; at++)
      visit(this.#documents[at] ?? 0, this.#counts[at] ?? 0);
  }
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
