/** Spares a claim with many wordings the closer look at each. */
import type { PackIndex, Wording } from './pack-index';
import type { Text } from './text';

const WORDINGS = 4;

/** The few wordings of a claim of which the text holds most. */
export function likeliestWordings(wordings: Wording[], text: Text, pack: PackIndex): Wording[] {
  if (wordings.length <= WORDINGS) return wordings;
  return wordings
    .map((wording) => {
      let total = 0;
      let held = 0;
      for (const term of new Set(wording.terms)) {
        total += pack.weight(term);
        held += pack.weight(term) * (text.held.get(term)?.share ?? 0);
      }
      return { wording, worth: (held * held) / (total || 1) };
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, WORDINGS)
    .map(({ wording }) => wording);
}
