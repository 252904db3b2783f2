/**
 * Which pages are checked: those of sites the reader switched on (an optional host permission), and
 * any one page on request (activeTab).
 */
import { browser } from 'wxt/browser';
import type { CardLook } from '../../shared/card-bridge';
import { sendMessage } from '../../shared/protocol';
import { readSettings } from '../../shared/settings';

const scriptId = 'page';
const pageScript = '/page.js';
const card = '/card.js';
const style = '/assets/marks.css';

/** Registering is two steps, so one has to end before the next begins. */
let lastRegistration: Promise<void> = Promise.resolve();

/** Makes the registered content script fit the permissions that the reader gave. */
export function registerSites(): Promise<void> {
  lastRegistration = lastRegistration.then(register, register);
  return lastRegistration;
}

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
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
    files: [pageScript],
  });
}

/**
 * What a page with a mark needs: the marks' style, and the card's script beside the content script,
 * in the same isolated world.
 */
export async function injectCard(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const { restTime, textSize } = await readSettings();
  await browser.scripting.insertCSS({ target, files: [style], origin: 'USER' });
  await browser.scripting.executeScript({
    target,
    // Handed over and not asked for: a page that is left meanwhile has nothing to wait for.
    func: (look: CardLook) => {
      globalThis.footnoteLook = look;
    },
    args: [{ restTime, textSize }],
  });
  await browser.scripting.executeScript({ target, files: [card] });
}

/** Checks the pages that are open already on sites just switched on, or after an update. */
export async function checkOpenTabs(origins: string[]): Promise<void> {
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

/** Makes pages of sites just switched off forget us. */
export async function withdrawFrom(origins: string[]): Promise<void> {
  await tellPages((tabId) => sendMessage('withdraw', origins, { tabId }));
}
