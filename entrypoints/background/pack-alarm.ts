/** Wakes the background where a pack is to be asked for by itself. */
import { browser } from 'wxt/browser';
import { packStore } from './pack-shelf';

export const alarmName = 'ask-for-packs';
const everyMinutes = 60;

/** Sets the alarm where a pack wants it, and takes it away where none does. */
export async function setAlarm(): Promise<void> {
  const packs = (await (await packStore())?.list()) ?? [];
  const wanted = packs.some(({ source }) => source.kind === 'address' && source.daily);
  const set = await browser.alarms.get(alarmName);
  if (wanted && !set) {
    await browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes: everyMinutes });
  } else if (!wanted && set) await browser.alarms.clear(alarmName);
}
