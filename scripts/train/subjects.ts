/** What each claim is about: the treatment, thing or illness without which it is another claim. */
import type { MatcherIndex } from '../../matcher/index-data';

/** The concepts that a claim is about, of which one has to be there. */
export interface Subject {
  entries: ReadonlySet<number>;
  kind: 'drug' | 'thing' | 'disease';
}

/**
 * The subject of each claim: the kind of concept that each of its frames is about, or else asks for at
 * all; treatments first.
 */
export function subjectsOf({ claims, frames, entries }: MatcherIndex): Subject[] {
  const isOf = (slot: readonly number[], kinds: readonly string[]) =>
    slot.length > 0 && slot.every((entry) => kinds.includes(entries[entry]?.kind ?? ''));
  return claims.map((_, claim) => {
    const own = frames.filter((frame) => frame.claim === claim);
    const about = own.map((frame) => frame.about);
    const asked = own.map((frame) => [...frame.about, ...frame.with]);
    for (const slots of [about, asked])
      for (const kind of ['drug', 'thing', 'disease'] as const)
        if (slots.every((frame) => frame.some((slot) => isOf(slot, [kind])))) {
          const all = slots.flat().filter((slot) => isOf(slot, [kind]));
          return { entries: new Set(all.flat()), kind };
        }
    const all = asked.flat().filter((slot) => isOf(slot, ['drug', 'thing']));
    return { entries: new Set(all.flat()), kind: 'drug' };
  });
}
