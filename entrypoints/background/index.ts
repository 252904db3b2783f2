/**
 * The background: a service worker in Chromium, an event page in Firefox. It is stopped and started
 * at any time, so every listener is registered in the first turn and keeps nothing in memory that it
 * cannot get again.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { packOrigins } from '../../shared/pack-origins';
import { settings } from '../../shared/settings';
import { listenToContextMenu, resetContextMenu } from './context-menu';
import { stepThrough } from './frames';
import { library } from './library';
import { listenToOwnPages, listenToPages } from './messages';
import { tidyPacks } from './packs';
import { listenToPauseAlarm, setPauseAlarm } from './pause';
import { listenToAlarm } from './subscriptions';
import { checkOpenTabs, registerSites, withdrawFrom } from './sites';

/** Runs something that nobody waits for; what goes wrong is said in the console, not swallowed. */
function run(what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error(`Footnote: ${what} failed.`, error));
}

/** An update takes all alarms away, and so do some browsers when they end. */
function setAlarmsAgain(): void {
  run('tidying the packs', tidyPacks());
  run('ending a pause in time', setPauseAlarm());
}

function listenToBrowser(): void {
  listenToContextMenu((error) => console.error('Footnote: the look-up did not open.', error));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') {
      run('welcoming the reader', browser.tabs.create({ url: '/welcome.html' }));
    }
    run('preparing the claims', library());
    run('adding the menu', resetContextMenu());
    setAlarmsAgain();
    run(
      'checking open pages',
      registerSites().then(async () =>
        checkOpenTabs((await browser.permissions.getAll()).origins ?? []),
      ),
    );
  });
  browser.runtime.onStartup.addListener(() => {
    run('registering sites', registerSites());
    // The browser's own language may be another one now.
    run('naming the menu', resetContextMenu());
    setAlarmsAgain();
  });
  listenToPauseAlarm((error) => console.error('Footnote: the pause did not end.', error));
  listenToAlarm((error) => console.error('Footnote: the packs were not asked for.', error));
  settings.watch((now, before) => {
    if (now.language !== before?.language) run('naming the menu', resetContextMenu());
  });
  // A host that is asked for packs, or no longer only for packs.
  packOrigins.watch(() => run('registering sites', registerSites()));
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

export default defineBackground({
  type: 'module',
  main() {
    listenToBrowser();
    listenToPages();
    listenToOwnPages();
  },
});
