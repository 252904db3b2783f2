/** Any pack as the text of a file that another Footnote, or another program, can read. */
import type { FootnoteDb } from '../../claims-db/db';
import { claimReviewFeed } from '../../claims-db/packs/claim-review';
import { asPackClaim, ownHead } from '../../claims-db/packs/own-as-pack';
import type { PackStore } from '../../claims-db/packs/pack-store';
import { packText } from '../../claims-db/packs/write-pack';
import { ownPack, type PackClaim, type PackHead, readersPack } from '../../shared/pack';
import type { ExportWish } from './import-api';

/**
 * @param wanted - `ownId`: what the reader's own pack is called in a file; its own id is reserved
 * @throws where there is no such pack
 */
export async function exportText(
  db: FootnoteDb,
  store: PackStore,
  { id, form, ownId }: ExportWish,
): Promise<string> {
  const { head, claims } = id === ownPack ? await projectsOwn(db) : await stored(store, id, ownId);
  return form === 'pack' ? packText(head, claims) : claimReviewFeed(head, claims);
}

interface Exported {
  head: PackHead;
  claims: PackClaim[];
}

async function projectsOwn(db: FootnoteDb): Promise<Exported> {
  const claims = await db.claims.where('pack').equals(ownPack).toArray();
  return { head: ownHead, claims: claims.map(asPackClaim) };
}

async function stored(store: PackStore, id: string, ownId: string): Promise<Exported> {
  const info = await store.get(id);
  if (!info) throw new Error(`There is no pack ${id}.`);
  const claims: PackClaim[] = [];
  for await (const some of store.claims(info.edition)) claims.push(...some);
  const head = id === readersPack ? { ...info.head, id: ownId } : info.head;
  return { head, claims };
}
