/** "Look up in Footnote" on selected text, on any page; no access to the page is needed for it. */
import { browser } from 'wxt/browser';

const itemId = 'look-up';

/** The longest text that is looked up from a selection, in UTF-16 units: it stands in an address. */
const longestSelection = 4_000;

/** Adds the item anew, on install and update. Firefox for Android has no menus. */
export async function resetContextMenu(): Promise<void> {
  await browser.contextMenus?.removeAll();
  browser.contextMenus?.create({
    id: itemId,
    title: 'Look up in Footnote',
    contexts: ['selection'],
  });
}

/** Opens the look-up for what the reader selected. */
export function listenToContextMenu(onError: (error: unknown) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId !== itemId || !selectionText) return;
    const query = encodeURIComponent(selectionText.slice(0, longestSelection));
    browser.tabs.create({ url: `/popup.html?look=${query}` }).catch(onError);
  });
}
