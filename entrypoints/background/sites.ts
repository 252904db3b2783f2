/**
 * Which pages are checked: those of sites the reader switched on (an optional host permission), and
 * any one page on request (activeTab).
 */
import { browser } from 'wxt/browser';
import type { CardLook } from '../../shared/card-bridge';
import { forumOrigins, packOrigins } from '../../shared/pack-origins';
import { sendMessage } from '../../shared/protocol';
import { languageOf } from '../../shared/own-language';
import type { MarkWeight } from '../../shared/marking';
import { readSettings, type Settings } from '../../shared/settings';
import { coveredBy } from '../../shared/site';
import { showCount } from './badge';
import { countTab } from './frames';

const scriptId = 'page';
const pageScript = '/page.js';
const card = '/card.js';
const style = '/assets/marks.css';
/** What comes behind it. */
const styleOfWeight = { faint: '/assets/marks-faint.css', bold: '/assets/marks-bold.css' } as const;

/** Registering is two steps, so one has to end before the next begins. */
let lastRegistration: Promise<void> = Promise.resolve();

/** Makes the registered content script fit the permissions that the reader gave. */
export function registerSites(): Promise<void> {
  lastRegistration = lastRegistration.then(register, register);
  return lastRegistration;
}

async function register(): Promise<void> {
  const { origins: granted = [] } = await browser.permissions.getAll();
  const origins = forumOrigins(granted, await packOrigins.getValue());
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  const script = {
    id: scriptId,
    matches: origins,
    js: [pageScript],
    css: [],
    // At any later moment Chromium holds the page's load event up for a tenth of a second, whatever the
    // script does. The script itself waits until the page has loaded.
    runAt: 'document_start' as const,
    allFrames: true,
    // Frames that a page fills itself (about:blank, srcdoc, blob:) are its own.
    matchOriginAsFallback: true,
  };
  if (origins.length === 0) {
    if (registered.length > 0) {
      await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    }
  } else if (registered.length > 0) {
    await browser.scripting.updateContentScripts([script]);
  } else {
    await browser.scripting.registerContentScripts([script]);
  }
}

/** Checks a tab's page now. @throws where the browser lets no extension read it. */
export async function checkTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    // The script itself waits for its page; the others do not wait for a frame that never loads.
    injectImmediately: true,
    files: [pageScript],
  });
}

/**
 * What a page with a mark needs: the marks' style, and the card's script beside the content script,
 * in the same isolated world.
 */
export async function injectCard(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const settings = await readSettings();
  const { markWeight } = settings;
  const files = markWeight === 'normal' ? [style] : [style, styleOfWeight[markWeight]];
  await browser.scripting.insertCSS({ target, files, origin: 'USER' });
  await browser.scripting.executeScript({
    target,
    // Handed over and not asked for: a page that is left meanwhile has nothing to wait for.
    func: (look: CardLook) => {
      globalThis.footnoteLook = look;
    },
    args: [lookOf(settings)],
  });
  await browser.scripting.executeScript({ target, files: [card] });
}

const lookOf = (settings: Settings): CardLook => ({
  restTime: settings.restTime,
  textSize: settings.textSize,
  language: languageOf(settings),
});

/** Has all open pages checked again, after a change of settings or claims; ends as `sendToPages` does. */
export async function checkPagesAgain(): Promise<void> {
  const look = lookOf(await readSettings());
  await sendToPages((tabId) => sendMessage('checkAgain', look, { tabId }));
}

/** Whether the pages of an address are checked by themselves. */
export async function isOn(address: string | undefined): Promise<boolean> {
  const { origins: granted = [] } = await browser.permissions.getAll();
  return coveredBy(address ?? '', forumOrigins(granted, await packOrigins.getValue()));
}

/** Makes the marks of open pages stand out as the reader wants from now on. */
export async function restyleMarks(before: MarkWeight, now: MarkWeight): Promise<void> {
  if (before === now) return;
  await tellPages(async (tabId) => {
    // Only where a card is there is a style; other frames get the right one with their first mark. How
    // many marks there are says nothing: they are gone for a moment while a page is checked again.
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => globalThis.footnoteCard !== undefined,
    });
    const frameIds = frames.flatMap(({ frameId, result }) => (result ? [frameId] : []));
    if (frameIds.length === 0) return;
    const target = { tabId, frameIds };
    if (before !== 'normal')
      await browser.scripting.removeCSS({ target, files: [styleOfWeight[before]], origin: 'USER' });
    if (now !== 'normal')
      await browser.scripting.insertCSS({ target, files: [styleOfWeight[now]], origin: 'USER' });
  });
}

/** Checks the pages that are open already on sites just switched on, or after an update. */
export async function checkOpenTabs(granted: string[]): Promise<void> {
  const origins = forumOrigins(granted, await packOrigins.getValue());
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return;
      // A page that goes away, or an error page, is no fault of ours.
      await checkTab(id).catch((error: unknown) =>
        console.info('Footnote: a tab was not checked.', error),
      );
    }),
  );
}

/** Tells every page something. Pages without our script do not answer, and need not. */
export async function tellPages(tell: (tabId: number) => Promise<unknown>): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : tell(id))));
}

/**
 * The same, but ends when each page was sent to, so that whoever hears that something was changed can
 * rely on it: a tab that shows a dialog does not answer until it is closed.
 */
export async function sendToPages(tell: (tabId: number) => Promise<unknown>): Promise<void> {
  try {
    const tabs = await browser.tabs.query({});
    void Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : tell(id))));
  } catch (error) {
    console.error('Footnote: the pages were not told.', error);
  }
}

/** Makes pages of sites just switched off forget us. */
export async function withdrawFrom(origins: string[]): Promise<void> {
  await tellPages(async (tabId) => {
    await sendMessage('withdraw', origins, { tabId });
    // A page that left says nothing of its marks; and where all of it left, nobody can be asked.
    await countTab(tabId).catch(() => showCount(tabId, 0));
  });
}
