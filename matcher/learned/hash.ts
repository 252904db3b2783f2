/**
 * Hashes of features: 32 bits, so that tables of any power of two can be addressed with them. Those of
 * `mix` are signed, which engines hold without allocating.
 */

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Joins a hash with one more part; the order of parts counts. */
export function mix(hash: number, part: number): number {
  let mixed = Math.imul(hash ^ part, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
