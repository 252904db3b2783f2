/** From the text of a pack to a preview, and from there into the database. */
import type { ClaimText } from '../../shared/matcher-data';
import type { PackClaim, PackHead, PackInfo, PackPreview, PackSource } from '../../shared/pack';
import type { NewEdition, PackStore } from './pack-store';
import { openPackText, readSteps } from './read-pack';
import { type Attended, partOf, runSteps, throwIfCancelled } from './run-steps';

/** A pack that was read and compared, and is not in the database yet. */
export interface PreparedPack {
  preview: PackPreview;
  /** Sorted by id. */
  claims: readonly PackClaim[];
}

/** Makes what finds claims, in steps; the layer above gives it, because it is the matcher's. */
export type IndexSteps = (
  claims: readonly ClaimText[],
) => Generator<number, Uint8Array<ArrayBuffer>>;

export interface Preparing extends Attended {
  /** The id of the pack that it is a new state of, whatever it calls itself. */
  asPack?: string;
}

/** Claims that a preview shows. */
const mostExamples = 5;

/** The parts of the work, as shares of the time that 100,000 claims take. */
const beginOf = { comparing: 0.9, writing: 0.75 };

/**
 * Reads a pack and compares it with the pack of the same id, if there is one.
 * @param name - of the file or the host, for a pack that does not name itself
 * @param reserved - ids of the project's own claims
 * @throws PackError where the file is no pack, or nothing in it is sound
 */
export async function preparePack(
  store: PackStore,
  text: string,
  name: string,
  reserved: ReadonlySet<string>,
  { signal, onProgress, asPack }: Preparing = {},
): Promise<PreparedPack> {
  const { head: said, ...opened } = openPackText(text, name);
  throwIfCancelled(signal);
  const reading = { signal, onProgress: partOf(onProgress, 0, beginOf.comparing) };
  const { claims, ...problems } = await runSteps(readSteps(opened, reserved), reading);
  const replaces = await store.get(asPack ?? said.id);
  const head = asPack === undefined || asPack === said.id ? said : renamed(said, asPack, replaces);
  const compared = await compare(store, replaces, claims, signal);
  const { isClaimReview } = opened;
  return { claims, preview: { head, isClaimReview, replaces, ...problems, ...compared } };
}

/** A pack that the reader keeps under another id keeps the title that it has here, too. */
const renamed = (said: PackHead, id: string, there: PackInfo | undefined): PackHead => ({
  ...said,
  id,
  title: there?.head.title ?? said.title,
});

/** Both lists are sorted by id, so one walk along them is enough. */
async function compare(
  store: PackStore,
  replaces: PackInfo | undefined,
  claims: readonly PackClaim[],
  signal: AbortSignal | undefined,
): Promise<Pick<PackPreview, 'added' | 'changed' | 'same' | 'gone' | 'examples'>> {
  const counts = { changed: 0, same: 0, gone: 0 };
  const examples: PackClaim[] = [];
  const changed: PackClaim[] = [];
  let at = 0;
  const addUntil = (id: string | null) => {
    for (let claim = claims[at]; claim && (id === null || claim.id < id); claim = claims[at]) {
      if (examples.length < mostExamples) examples.push(claim);
      at++;
    }
  };
  if (replaces) {
    for await (const old of store.claims(replaces.edition)) {
      throwIfCancelled(signal);
      for (const before of old) {
        addUntil(before.id);
        const now = claims[at];
        if (now?.id !== before.id) counts.gone++;
        else {
          at++;
          if (isSame(now, before)) counts.same++;
          else {
            counts.changed++;
            if (changed.length < mostExamples) changed.push(now);
          }
        }
      }
    }
  }
  addUntil(null);
  return {
    added: claims.length - counts.changed - counts.same,
    ...counts,
    examples: [...examples, ...changed]
      .slice(0, mostExamples)
      .map(({ id, statement, verdict }) => ({ id, statement, verdict })),
  };
}

/** Claims come out of one schema, so their fields stand in one order. */
const isSame = (a: PackClaim, b: PackClaim) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Puts a prepared pack in the place of what is there, all or nothing.
 * @throws PackError; the pack is then as it was
 */
export async function importPack(
  store: PackStore,
  { head, claims, inPlaceOf }: Omit<NewEdition, 'source' | 'index'>,
  source: PackSource,
  indexSteps: IndexSteps,
  { signal, onProgress }: Attended = {},
): Promise<PackInfo> {
  const indexing = { signal, onProgress: partOf(onProgress, 0, beginOf.writing) };
  const index = await runSteps(indexSteps(claims), indexing);
  const writing = { signal, onProgress: partOf(onProgress, beginOf.writing, 1) };
  return await store.replace({ head, source, claims, index, inPlaceOf }, writing);
}
