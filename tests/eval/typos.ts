/** Typos as people make them, the same every time for the same text. */

/** Share of words that get one. */
const RATE = 0.2;
const SHORTEST = 4;

/** mulberry32 by Tommy Ettinger (public domain): numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One letter left out, doubled up, swapped or replaced in a fifth of the plain words. */
export function withTypos(text: string, seed: number): string {
  const random = randomFrom(seed);
  return text
    .split(/(\s+)/)
    .map((word) => {
      if (word.length < SHORTEST || /[^A-Za-z]/.test(word) || random() > RATE) return word;
      const at = 1 + Math.floor(random() * (word.length - 2));
      const kind = Math.floor(random() * 4);
      const letter = String.fromCharCode(97 + Math.floor(random() * 26));
      const [before, after] = [word.slice(0, at), word.slice(at + 1)];
      if (kind === 0) return before + after;
      if (kind === 1) return before + letter + word[at] + after;
      if (kind === 2) return before + after[0] + word[at] + after.slice(1);
      return before + letter + after;
    })
    .join('');
}
