/** Loads a saved index: what the background does each time it wakes. */
import { openIndex } from './format';
import type { MatcherIndex } from './index-data';

export { IndexFormatError } from './format';
export type { MatcherIndex } from './index-data';

/**
 * @param bytes - what `compileIndex` returned, as it was saved
 * @throws IndexFormatError if the bytes are truncated, corrupted or of another version
 */
export function loadIndex(bytes: ArrayBuffer): MatcherIndex {
  return openIndex(bytes);
}
