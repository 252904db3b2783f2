/** Stops and resumes marking; a pause for a while ends by itself, in tabs that stay in view too. */
import { browser } from 'wxt/browser';
import { sendMessage } from '../../shared/protocol';
import { isPaused, readSettings } from '../../shared/settings';
import { changeInTurn } from './own-data';
import { sendToPages } from './sites';

const alarmName = 'end-of-pause';

/** Stops or resumes marking everywhere; with a time, until then. */
export async function setPaused(wish: { paused: boolean; until: number | null }): Promise<void> {
  const { paused, until } = wish;
  await changeInTurn(() => ({ paused, pausedUntil: until }));
  await setPauseAlarm();
  await tellPages(paused || until !== null);
}

/** Sets the alarm for the end of a pause, and takes it away where none is to end. */
export async function setPauseAlarm(): Promise<void> {
  const { paused, pausedUntil } = await readSettings();
  if (!paused && pausedUntil !== null && pausedUntil > Date.now())
    await browser.alarms.create(alarmName, { when: pausedUntil });
  else await browser.alarms.clear(alarmName);
}

/** @param onError - what goes wrong is told, because nobody waits */
export function listenToPauseAlarm(onError: (error: unknown) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) endPause().catch(onError);
  });
}

async function endPause(): Promise<void> {
  // The reader may have decided otherwise meanwhile.
  if (!isPaused(await readSettings())) await tellPages(false);
}

const tellPages = (paused: boolean) =>
  sendToPages((tabId) => sendMessage('pauseChanged', paused, { tabId }));
