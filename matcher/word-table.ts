/**
 * Numbers kept by word, for words that are soon met again: a hash table in one typed array. A word of
 * up to twelve letters a to z, the first of which may be a capital, is an exact key of two numbers, so a
 * look-up touches neither strings nor objects: where most words are rare, waiting for memory is what costs.
 */

/** Letters that go into one number, and bits that each takes. */
const LETTERS = 6;
const BITS = 5;
const CAPITAL = 1 << 30;
const A = 97;
const Z = 122;
const TO_LOWER = 32;
/** Two numbers of the key and two of what is kept. */
const WIDTH = 4;
const FIRST_SLOTS = 1 << 10;
const MOST_WORDS = 1 << 16;

export class WordTable {
  #slots = new Int32Array(FIRST_SLOTS * WIDTH);
  #words = 0;
  #head = 0;
  #tail = 0;

  /** Where a word's two numbers are, to be read with `first` and `second`; -1 without any. */
  find(word: string): number {
    if (!this.#pack(word)) return -1;
    const at = this.#place();
    return this.#slots[at] === 0 ? -1 : at;
  }

  first(at: number): number {
    return this.#slots[at + 2] as number;
  }

  second(at: number): number {
    return this.#slots[at + 3] as number;
  }

  /** @returns false where the word cannot be a key; then nothing is kept */
  keep(word: string, first: number, second: number): boolean {
    if (this.#words * 2 * WIDTH >= this.#slots.length) this.#grow();
    if (!this.#pack(word)) return false;
    const at = this.#place();
    if (this.#slots[at] === 0) this.#words++;
    this.#slots[at] = this.#head;
    this.#slots[at + 1] = this.#tail;
    this.#slots[at + 2] = first;
    this.#slots[at + 3] = second;
    return true;
  }

  /** Whether it holds so many words that it had better begin anew. */
  get isFull(): boolean {
    return this.#words >= MOST_WORDS;
  }

  clear(): void {
    this.#slots = new Int32Array(FIRST_SLOTS * WIDTH);
    this.#words = 0;
  }

  /** Makes the key of a word; false where it has none. */
  #pack(word: string): boolean {
    const { length } = word;
    if (length === 0 || length > LETTERS * 2) return false;
    let head = word.charCodeAt(0);
    const capital = head < A ? CAPITAL : 0;
    if (capital !== 0) head += TO_LOWER;
    if (head < A || head > Z) return false;
    head -= A - 1;
    let tail = 0;
    for (let at = 1; at < length; at++) {
      const letter = word.charCodeAt(at);
      if (letter < A || letter > Z) return false;
      if (at < LETTERS) head = (head << BITS) | (letter - A + 1);
      else tail = (tail << BITS) | (letter - A + 1);
    }
    this.#head = head | capital;
    this.#tail = tail;
    return true;
  }

  /** The slot of the packed word, or the free one where it would be. */
  #place(): number {
    const slots = this.#slots;
    const mask = slots.length / WIDTH - 1;
    let mixed = Math.imul(this.#head, 0x9e3779b1) ^ Math.imul(this.#tail, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    let slot = (mixed ^ (mixed >>> 13)) & mask;
    for (;;) {
      const at = slot * WIDTH;
      const head = slots[at];
      if (head === 0 || (head === this.#head && slots[at + 1] === this.#tail)) return at;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += WIDTH) {
      if (old[from] === 0) continue;
      this.#head = old[from] as number;
      this.#tail = old[from + 1] as number;
      this.#slots.set(old.subarray(from, from + WIDTH), this.#place());
    }
  }
}
