/** What the model is told of a claim: its topics, by the role they play, and its relations. */
import type { MatcherIndex } from '../index-data';
import { hashText } from './hash';

/** The roles of a topic. 0 is no role. */
export const Role = { none: 0, drug: 1, disease: 2, thing: 3 } as const;

export interface ClaimProfile {
  /** Number of the claim in the index. */
  claim: number;
  /** Hash of its id. */
  key: number;
  /** Place of its kind among `claimKinds`. */
  kind: number;
  /** Role of each entry that its frames ask for besides the relation. */
  roles: ReadonlyMap<number, number>;
  /** The relations of its frames. */
  says: ReadonlySet<number>;
}

/** The profiles of all claims of an index, drawn from their frames. */
export function profilesOf(index: MatcherIndex): ClaimProfile[] {
  const roles = index.claims.map(() => new Map<number, number>());
  const says = index.claims.map(() => new Set<number>());
  for (const frame of index.frames) {
    for (const entry of [...frame.about, ...frame.with].flat()) {
      const kind = index.entries[entry]?.kind;
      const role = kind === undefined || kind === 'cue' || kind === 'relation' ? 0 : Role[kind];
      if (role !== Role.none) roles[frame.claim]?.set(entry, role);
    }
    for (const entry of frame.says) says[frame.claim]?.add(entry);
  }
  return index.claims.map((id, claim) => ({
    claim,
    key: hashText(id),
    kind: index.kinds[claim] ?? 0,
    roles: roles[claim] ?? new Map(),
    says: says[claim] ?? new Set(),
  }));
}
