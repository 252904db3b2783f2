/** What the popup knows of the page and the settings, and what the reader can do about them. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Claim } from '../../shared/claim';
import {
  type LibraryHealth,
  sendMessage,
  type TabMark,
  type TabReport,
} from '../../shared/protocol';
import { isPaused, readSettings } from '../../shared/settings';
import { type ReaderTab, readerTab } from './reader-tab';

export type PageState =
  | { kind: 'looking' }
  | { kind: 'unchecked' }
  | { kind: 'checked'; report: TabReport }
  | { kind: 'refused'; reason: string };

export function usePage() {
  const [tab, setTab] = useState<ReaderTab | null>(null);
  const [allowed, setAllowed] = useState(false);
  const [paused, setPaused] = useState(false);
  const [page, setPage] = useState<PageState>({ kind: 'looking' });
  const [claims, setClaims] = useState<readonly Claim[]>([]);
  const [health, setHealth] = useState<LibraryHealth | null>(null);

  const report = useCallback(async (tabId: number) => {
    try {
      setPage({ kind: 'checked', report: await sendMessage('tabReport', tabId) });
    } catch {
      // Nobody answers: the page has no script of ours.
      setPage({ kind: 'unchecked' });
    }
  }, []);

  // Each part fails by itself: without claims the page can still be paused, and the other way round.
  useEffect(() => {
    async function lookAtPage(): Promise<void> {
      const found = await readerTab(location.search);
      setTab(found);
      if (!found) return setPage({ kind: 'unchecked' });
      const { origin } = found;
      setAllowed(origin !== null && (await browser.permissions.contains({ origins: [origin] })));
      await report(found.id);
    }
    lookAtPage().catch((error: unknown) => {
      console.info('Footnote: the popup could not look at the page.', error);
      setPage({ kind: 'refused', reason: 'This page cannot be looked at; its tab may be closed.' });
    });
    readSettings().then((now) => setPaused(isPaused(now)), logged('the settings'));
    sendMessage('listClaims', undefined).then(setClaims, logged('the claims'));
    sendMessage('libraryHealth', undefined).then(setHealth, logged('the state of the claims'));
  }, [report]);

  /** Checks the page now. */
  async function check(): Promise<void> {
    if (!tab) return;
    setPage({ kind: 'looking' });
    try {
      await sendMessage('checkOnce', tab.id);
    } catch (error) {
      console.info('Footnote: this page cannot be checked.', error);
      const { origin } = tab;
      const reason = origin
        ? 'This page could not be checked. Reload it to try again.'
        : 'The browser lets no extension read this page.';
      setPage({ kind: 'refused', reason });
      return;
    }
    await report(tab.id);
  }

  /** Asks for the site's permission, or gives it back. Called straight from a click, as browsers want it. */
  async function allow(wanted: boolean): Promise<void> {
    if (!tab?.origin) return;
    const origins = [tab.origin];
    if (wanted) {
      const granted = await browser.permissions.request({ origins });
      setAllowed(granted);
      if (granted) await check();
    } else {
      await browser.permissions.remove({ origins });
      setAllowed(false);
      setPage({ kind: 'unchecked' });
    }
  }

  /** @param forTime - milliseconds; without it until the reader resumes */
  async function pause(wanted: boolean, forTime?: number): Promise<void> {
    setPaused(wanted);
    const until = wanted && forTime !== undefined ? Date.now() + forTime : null;
    await sendMessage('setPaused', { paused: wanted && until === null, until });
    if (!tab || page.kind !== 'checked') return;
    // The background tells all pages in its own time; this one has to know before it is asked.
    await sendMessage('pauseChanged', wanted, { tabId: tab.id });
    await report(tab.id);
  }

  async function jump({ key, frameId }: TabMark): Promise<void> {
    if (!tab) return;
    if (!(await sendMessage('showMark', key, { tabId: tab.id, frameId }))) return report(tab.id);
    if (tab.apart) await browser.tabs.update(tab.id, { active: true });
    else window.close();
  }

  return { tab, allowed, paused, page, claims, health, check, allow, pause, jump };
}

function logged(what: string): (error: unknown) => void {
  return (error) => console.error(`Footnote: ${what} could not be read.`, error);
}
