/** The reader's own claims as a pack: read, changed, and put together to be stored. */
import type { PackStore } from '../../claims-db/packs/pack-store';
import { type PackClaim, type PackHead, readersPack } from '../../shared/pack';
import type { OwnChange } from './import-api';

/** All of them, in the order of their ids; none where the reader wrote none. */
export async function ownClaims(store: PackStore): Promise<PackClaim[]> {
  const info = await store.get(readersPack);
  const claims: PackClaim[] = [];
  if (info) for await (const some of store.claims(info.edition)) claims.push(...some);
  return claims;
}

/** The claims with one put in its place, or without one. */
export function changedClaims(claims: readonly PackClaim[], change: OwnChange): PackClaim[] {
  const id = 'put' in change ? change.put.id : change.remove;
  const others = claims.filter((claim) => claim.id !== id);
  return 'put' in change ? [...others, change.put] : others;
}

/** What an import takes, in the order that it wants. */
export function ownEdition(
  claims: readonly PackClaim[],
  title: string,
): { head: PackHead; claims: PackClaim[] } {
  return {
    head: { id: readersPack, title, language: 'en' },
    claims: [...claims].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
