/**
 * The background: a service worker in Chromium, an event page in Firefox. It is stopped and started
 * at any time, so every listener is registered in the first turn and keeps nothing in memory that it
 * cannot get again.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onMessage, sendMessage } from '../../shared/protocol';
import { siteOf } from '../../shared/site';
import { readSettings, settings } from '../../shared/settings';
import { listenToContextMenu, resetContextMenu } from './context-menu';
import { checkBlocks, checkText } from './check';
import { countTab, stepThrough, tabReport } from './frames';
import {
  changeSettings,
  clearSaved,
  hideMark,
  listSaved,
  noteSaved,
  removeSaved,
  replaceSaved,
  saveClaim,
  unhideMark,
} from './own-data';
import { library, libraryHealth } from './library';
import {
  checkOpenTabs,
  checkTab,
  injectCard,
  registerSites,
  tellPages,
  withdrawFrom,
} from './sites';

/** Runs something that nobody waits for; what goes wrong is said in the console, not swallowed. */
function run(what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error(`Footnote: ${what} failed.`, error));
}

function listenToBrowser(): void {
  listenToContextMenu((error) => console.error('Footnote: the look-up did not open.', error));
  browser.runtime.onInstalled.addListener(() => {
    run('preparing the claims', library());
    run('adding the menu', resetContextMenu());
    run(
      'checking open pages',
      registerSites().then(async () =>
        checkOpenTabs((await browser.permissions.getAll()).origins ?? []),
      ),
    );
  });
  browser.runtime.onStartup.addListener(() => run('registering sites', registerSites()));
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    run(
      'switching a site on',
      registerSites().then(() => checkOpenTabs(origins)),
    );
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    run(
      'switching a site off',
      registerSites().then(() => withdrawFrom(origins)),
    );
  });
  // Firefox for Android has no commands.
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'next-mark') run(command, stepThrough(tab.id, 1));
    if (command === 'previous-mark') run(command, stepThrough(tab.id, -1));
  });
}

function listenToMessages(): void {
  onMessage('checkBlocks', ({ data, sender }) => checkBlocks(data, siteOf(sender.url)));
  onMessage('injectCard', async ({ sender }) => {
    if (sender.tab?.id === undefined) throw new Error('Only a page can ask for a card.');
    await injectCard(sender.tab.id, sender.frameId ?? 0);
  });
  onMessage('marksChanged', async ({ sender }) => {
    if (sender.tab?.id !== undefined) await countTab(sender.tab.id);
  });
  onMessage('tabReport', ({ data }) => tabReport(data));
  onMessage('getClaims', async ({ data }) => {
    const { claims } = await library();
    return data.flatMap((id) => claims.get(id) ?? []);
  });
  onMessage('listClaims', async () => [...(await library()).claims.values()]);
  onMessage('libraryHealth', () => libraryHealth());
  onMessage('checkOnce', ({ data }) => checkTab(data));
  onMessage('saveClaim', ({ data }) => saveClaim(data));
  onMessage('removeSaved', ({ data }) => removeSaved(data));
  onMessage('listSaved', () => listSaved());
  onMessage('unhideMark', ({ data }) => unhideMark(data));
  onMessage('hideMark', ({ data }) => hideMark(data));
  onMessage('noteSaved', ({ data }) => noteSaved(data));
  onMessage('clearSaved', () => clearSaved());
  onMessage('replaceSaved', ({ data }) => replaceSaved(data));
  onMessage('changeSettings', ({ data }) => changeSettings(data));
  onMessage('checkText', ({ data }) => checkText(data));
  onMessage('setPaused', async ({ data: { paused, until } }) => {
    await settings.setValue({ ...(await readSettings()), paused, pausedUntil: until });
    // Not waited for: a tab that shows a dialog does not answer until it is closed.
    run(
      'telling the pages',
      tellPages((tabId) => sendMessage('pauseChanged', paused || until !== null, { tabId })),
    );
  });
}

export default defineBackground({
  type: 'module',
  main() {
    listenToBrowser();
    listenToMessages();
  },
});
