/** What the reader does with packs: switch, go back, take away; and what follows from any change. */
import { browser } from 'wxt/browser';
import { originPattern } from '../../shared/site';
import { changePackOrigins, packOrigins } from '../../shared/pack-origins';
import type { PackInfo } from '../../shared/pack';
import { setAlarm } from './pack-alarm';
import { forgetPacks, packStore } from './pack-shelf';
import { checkPagesAgain } from './sites';

async function storeOrThrow() {
  const store = await packStore();
  if (!store) throw new Error('Footnote’s database cannot be used.');
  return store;
}

/** The packs in the database; none where it cannot be used. */
export async function listPacks(): Promise<PackInfo[]> {
  return (await (await packStore())?.list()) ?? [];
}

/** Packs are not as they were: they are opened anew, and open pages are checked again. */
export async function packsChanged(): Promise<void> {
  forgetPacks();
  await checkPagesAgain();
  await setAlarm();
}

export async function switchPack({ id, enabled }: { id: string; enabled: boolean }): Promise<void> {
  await (await storeOrThrow()).update(id, { enabled });
  await packsChanged();
}

/** Whether a subscription is asked for anew by itself. */
export async function setDaily({ id, daily }: { id: string; daily: boolean }): Promise<void> {
  const store = await storeOrThrow();
  const source = (await store.get(id))?.source;
  if (source?.kind !== 'address') throw new Error(`There is no subscription ${id}.`);
  await store.update(id, { source: { ...source, daily } });
  await setAlarm();
}

/** @throws where the pack has no state before */
export async function rollBackPack(id: string): Promise<void> {
  if (!(await (await storeOrThrow()).rollBack(id)))
    throw new Error(`The pack ${id} has no state to go back to.`);
  await packsChanged();
}

export async function removePack(id: string): Promise<void> {
  const store = await storeOrThrow();
  const source = (await store.get(id))?.source;
  await store.remove(id);
  if (source?.kind === 'address') await giveBack(source.url);
  await packsChanged();
}

/** Gives a host's permission back, unless another pack or the reader's forums need it. */
export async function giveBack(url: string): Promise<void> {
  const pattern = originPattern(url);
  if (pattern) await giveBackUnneeded([pattern]);
}

/** Gives those hosts back that were granted for packs and that no pack is at. */
async function giveBackUnneeded(patterns: readonly string[]): Promise<void> {
  const needed = (await listPacks()).map(({ source }) =>
    source.kind === 'address' ? originPattern(source.url) : null,
  );
  await changePackOrigins(async (forPacks) => {
    const gone = forPacks.filter((each) => patterns.includes(each) && !needed.includes(each));
    if (gone.length > 0) await browser.permissions.remove({ origins: gone });
    return forPacks.filter((each) => !gone.includes(each));
  });
}

/** Takes away what an import that was cut off left behind, and sets the alarm again. */
export async function tidyPacks(): Promise<void> {
  const store = await packStore();
  await store?.sweep();
  // Without the database nobody knows which hosts the packs are at.
  if (store) await giveBackUnneeded(await packOrigins.getValue());
  await setAlarm();
}
