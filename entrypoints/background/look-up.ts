/** Answers the extension's own pages: which claims fit a look-up, and the claims of a pack one after another. */
import type { Claim } from '../../shared/claim';
import {
  isQuery,
  type LookUpAnswer,
  type LookUpWish,
  type PackPage,
  type PackPageWish,
} from '../../shared/look-up';
import { type KnownClaim, originOf, ownPack, shownClaim } from '../../shared/pack';
import { library } from './library';
import { openPacksIfAny, packStore } from './pack-shelf';
import { ownShelf, searchShelves, type Shelf } from './shelf-search';

/** Of the claims that are in use now; made once. */
let own: { of: ReadonlyMap<string, Claim>; shelf: Promise<Shelf> } | undefined;

async function shelfOfOwn(): Promise<Shelf> {
  const { claims } = await library();
  if (own?.of !== claims) own = { of: claims, shelf: ownShelf([...claims.values()]) };
  return await own.shelf;
}

/** The project's own claims first, then the packs that are switched on. */
async function shelvesFor(from: string | undefined): Promise<Shelf[]> {
  const isWanted = (id: string) => from === undefined || from === id;
  const packs = (await openPacksIfAny()).filter(({ info }) => isWanted(info.head.id));
  return [...(isWanted(ownPack) ? [await shelfOfOwn()] : []), ...packs.map(({ shelf }) => shelf())];
}

/** A query too short to be looked up only makes everything ready for the next. */
export async function lookUp({ query, from }: LookUpWish): Promise<LookUpAnswer> {
  const shelves = await shelvesFor(from);
  if (!isQuery(query)) return { found: [], complete: true };
  return await searchShelves(shelves, query);
}

/** Claims of a pack in the order of their ids, whether it is switched on or not. */
export async function packClaims({ id, from, count }: PackPageWish): Promise<PackPage> {
  const store = await packStore();
  const info = await store?.get(id);
  if (!store || !info) throw new Error(`There is no pack ${id}.`);
  const numbers = Array.from({ length: count }, (_, at) => from + at);
  const origin = originOf(info);
  const found = await store.claimsAt(info.edition, numbers);
  return {
    all: info.edition.claims,
    claims: found.map((claim): KnownClaim => shownClaim(claim, origin)),
  };
}
