/** What a text holds of a wording, names of several words counted once. */
import type { PackIndex } from './pack-index';
import type { Held, Text } from './text';

/** Most words between two terms that stand next to each other. */
const NEAR = 4;

/** What is held, of each run of terms that stand next to each other in both only the heaviest. */
export function chunkNats(terms: readonly number[], { held }: Text, pack: PackIndex): number {
  const seen = new Set<number>();
  let nats = 0;
  let heaviest = 0;
  let before: Held | undefined;
  for (const term of terms) {
    const here = held.get(term);
    const gain = here && !seen.has(term) ? pack.weight(term) * here.share : 0;
    seen.add(term);
    if (!here || !before || !isNextTo(before.places, here.places)) heaviest = 0;
    nats += Math.max(0, gain - heaviest);
    heaviest = Math.max(heaviest, gain);
    before = here;
  }
  return nats;
}

/** Whether one of `places` follows closely on one of `before`; both rise. */
function isNextTo(before: readonly number[], places: readonly number[]): boolean {
  let at = 0;
  for (const place of before) {
    while ((places[at] ?? Number.POSITIVE_INFINITY) <= place) at++;
    if ((places[at] ?? Number.POSITIVE_INFINITY) - place <= NEAR) return true;
  }
  return false;
}
