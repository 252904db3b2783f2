/** "Look up in Footnote" on selected text, on any page; no access to the page is needed for it. */
import { browser } from 'wxt/browser';
import { t } from '../../shared/i18n-pages';
import { speakOwnLanguage } from '../../shared/own-language';
import { handOverSelected } from '../../shared/selected-words';

const itemId = 'look-up';

/** The longest text that is looked up from a selection, in UTF-16 units. */
const longestSelection = 4_000;

/** Adding is two steps, so one has to end before the next begins. */
let lastReset: Promise<void> = Promise.resolve();

/**
 * Adds the item anew: on install and update, and to name it anew after a change of the language, which
 * may come while the item is not there yet. Firefox for Android has no menus.
 */
export function resetContextMenu(): Promise<void> {
  lastReset = lastReset.then(reset, reset);
  return lastReset;
}

async function reset(): Promise<void> {
  const title = await itemTitle();
  await browser.contextMenus?.removeAll();
  browser.contextMenus?.create({ id: itemId, title, contexts: ['selection'] });
}

async function itemTitle(): Promise<string> {
  await speakOwnLanguage();
  return t('menu.lookUp');
}

/** Opens the look-up for what the reader selected. */
export function listenToContextMenu(onError: (error: unknown) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId !== itemId || !selectionText) return;
    openOn(selectionText.slice(0, longestSelection)).catch(onError);
  });
}

async function openOn(words: string): Promise<void> {
  await browser.tabs.create({ url: `/popup.html?selected=${await handOverSelected(words)}` });
}
