/** Random numbers that are the same every time: Marsaglia's xorshift. */

/** @returns a source of whole numbers from 0 to 2^32 - 1 */
export function randomFrom(seed: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x6d2b79f5) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}

/** Puts `values` in a random order, in place (Fisher and Yates). */
export function shuffle(values: Uint32Array, random: () => number): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = random() % (at + 1);
    const held = values[at] ?? 0;
    values[at] = values[other] ?? 0;
    values[other] = held;
  }
}
