/** The saved index of a pack, made in steps: what an import stores beside the claims. */
import type { ClaimText } from '../../shared/matcher-data';
import { packSteps } from './build-pack';
import { savePack } from './pack-file';

/**
 * @param claims - sorted by id, as whoever looks a claim up by its number expects
 * @returns yields the share that is done, 0 to 1
 */
export function* indexSteps(
  claims: readonly ClaimText[],
): Generator<number, Uint8Array<ArrayBuffer>> {
  return savePack(yield* packSteps(claims));
}
