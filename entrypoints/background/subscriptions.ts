/**
 * Packs that the reader subscribed to: asked for once a day at most, and only where the reader switched
 * that on. The pack stays as it is where anything is wrong with the answer.
 */
import { browser } from 'wxt/browser';
import { type FetchedPack, fetchPack } from '../../claims-db/packs/fetch-pack';
import { importPack, preparePack } from '../../claims-db/packs/import-pack';
import type { PackStore } from '../../claims-db/packs/pack-store';
import { indexSteps } from '../../matcher/pack/index-bytes';
import { PackError, type PackInfo, type PackSource, type PackTrouble } from '../../shared/pack';
import { originPattern } from '../../shared/site';
import { library } from './library';
import { alarmName } from './pack-alarm';
import { packStore } from './pack-shelf';
import { packsChanged } from './packs';

const aDay = 86_400_000;

/** A pack of which more than this share would be rejected is left as it is. */
const mostRejected = 0.5;

type Address = Extract<PackSource, { kind: 'address' }>;

const hasAddress = (info: PackInfo): info is PackInfo & { source: Address } =>
  info.source.kind === 'address';

/** Whether a pack is to be asked for by itself now. */
function isDue({ source }: PackInfo, now: number): boolean {
  return source.kind === 'address' && source.daily && now - Date.parse(source.askedAt) >= aDay;
}

/** @param onError - what goes wrong is told, because nobody waits */
export function listenToAlarm(onError: (error: unknown) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) askForDuePacks().catch(onError);
  });
}

/** Asks for the packs whose day has passed, one after the other. */
async function askForDuePacks(): Promise<void> {
  const store = await packStore();
  if (!store) return;
  for (const info of await store.list()) {
    if (isDue(info, Date.now()) && hasAddress(info)) await ask(store, info);
  }
}

/**
 * Asks for a pack now, whatever its day.
 * @returns how it is afterwards; `source.trouble` says what went wrong
 * @throws where there is no such pack, or it has no address
 */
export async function askForPack(id: string): Promise<PackInfo> {
  const store = await packStore();
  const info = await store?.get(id);
  if (!store || !info || !hasAddress(info)) throw new Error(`There is no subscription ${id}.`);
  await ask(store, info);
  return (await store.get(id)) ?? info;
}

async function ask(store: PackStore, info: PackInfo & { source: Address }): Promise<void> {
  const { head, source } = info;
  // First, so that it is no more than once a day also where the browser stops us before there is an answer.
  await noteAsked(store, info, {});
  try {
    const answer = await fetchAllowed(source);
    if (answer) await renew(store, info, answer);
    else await noteAsked(store, info, { trouble: undefined });
  } catch (error) {
    const trouble: PackTrouble =
      error instanceof PackError
        ? error.trouble
        : { code: 'failed', detail: error instanceof Error ? error.message : String(error) };
    console.warn(`Footnote: the pack “${head.title}” was not renewed.`, error);
    await noteAsked(store, info, { trouble });
  }
}

/** @throws PackError, also where the reader took the host's permission away */
async function fetchAllowed({ url, etag }: Address): Promise<FetchedPack | null> {
  const pattern = originPattern(url);
  const isAllowed = pattern && (await browser.permissions.contains({ origins: [pattern] }));
  if (!isAllowed) throw new PackError({ code: 'not-allowed', host: new URL(url).hostname });
  return await fetchPack(url, etag);
}

/** Puts what the address answered in the pack's place, where it is sound and says something new. */
async function renew(
  store: PackStore,
  info: PackInfo & { source: Address },
  { text, etag }: FetchedPack,
): Promise<void> {
  const { head, source } = info;
  const { claims: own } = await library();
  const name = new URL(source.url).hostname;
  const reserved = new Set(own.keys());
  const { preview, claims } = await preparePack(store, text, name, reserved, { asPack: head.id });
  const { rejected, added, changed, gone } = preview;
  const all = claims.length + rejected;
  if (rejected > mostRejected * all)
    throw new PackError({ code: 'mostly-rejected', rejected, claims: all });
  const now = await sourceNow(store, info);
  if (!now) return;
  if (added + changed + gone === 0) {
    await noteAsked(store, info, { etag, trouble: undefined });
    return;
  }
  const askedAt = new Date().toISOString();
  const renewed = { ...now, askedAt, etag, trouble: undefined };
  const inPlaceOf = preview.replaces?.edition.generation ?? null;
  await importPack(store, { head: preview.head, claims, inPlaceOf }, renewed, indexSteps);
  await packsChanged();
}

/** Notes that a pack was asked for, with what came of it. */
async function noteAsked(
  store: PackStore,
  info: PackInfo & { source: Address },
  outcome: Partial<Address>,
): Promise<void> {
  const source = await sourceNow(store, info);
  if (!source) return;
  const askedAt = new Date().toISOString();
  await store.update(info.head.id, { source: { ...source, ...outcome, askedAt } });
}

/** Where a pack is from by now: meanwhile the reader may have changed it, or taken it away. */
async function sourceNow(
  store: PackStore,
  { head, source }: PackInfo & { source: Address },
): Promise<Address | undefined> {
  const now = (await store.get(head.id))?.source;
  return now?.kind === 'address' && now.url === source.url ? now : undefined;
}
