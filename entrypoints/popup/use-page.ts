/** What the popup knows of the page and the settings, and what the reader can do about them. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Claim } from '../../shared/claim';
import {
  type LibraryHealth,
  type PageMark,
  type PageReport,
  sendMessage,
} from '../../shared/protocol';
import { readSettings } from '../../shared/settings';
import { type ReaderTab, readerTab } from './reader-tab';

export type PageState =
  | { kind: 'looking' }
  | { kind: 'unchecked' }
  | { kind: 'checked'; report: PageReport }
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
      setPage({ kind: 'checked', report: await sendMessage('pageReport', undefined, tabId) });
    } catch {
      // Nobody answers: the page has no script of ours.
      setPage({ kind: 'unchecked' });
    }
  }, []);

  useEffect(() => {
    async function look(): Promise<void> {
      setHealth(await sendMessage('libraryHealth', undefined));
      setClaims(await sendMessage('listClaims', undefined));
      setPaused((await readSettings()).paused);
      const found = await readerTab(location.search);
      setTab(found);
      if (!found) return setPage({ kind: 'unchecked' });
      const { origin } = found;
      setAllowed(origin !== null && (await browser.permissions.contains({ origins: [origin] })));
      await report(found.id);
    }
    look().catch((error: unknown) => {
      console.error('Footnote: the popup could not look at the page.', error);
      setPage({ kind: 'refused', reason: messageOf(error) });
    });
  }, [report]);

  /** Checks the page now. */
  async function check(): Promise<void> {
    if (!tab) return;
    setPage({ kind: 'looking' });
    try {
      await sendMessage('checkOnce', tab.id);
    } catch (error) {
      console.info('Footnote: this page cannot be checked.', error);
      setPage({ kind: 'refused', reason: 'The browser lets no extension read this page.' });
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

  async function pause(wanted: boolean): Promise<void> {
    setPaused(wanted);
    await sendMessage('setPaused', wanted);
    if (tab) await report(tab.id);
  }

  async function jump(mark: PageMark): Promise<void> {
    if (!tab) return;
    if (!(await sendMessage('showMark', mark.key, tab.id))) return report(tab.id);
    if (tab.apart) await browser.tabs.update(tab.id, { active: true });
    else window.close();
  }

  return { tab, allowed, paused, page, claims, health, check, allow, pause, jump };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
