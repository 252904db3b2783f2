/** What the popup knows of the page and the settings, and what the reader can do about them. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { KnownClaim, PackInfo } from '../../shared/pack';
import { changePackOrigins, packOrigins } from '../../shared/pack-origins';
import {
  type LibraryHealth,
  sendMessage,
  type TabMark,
  type TabReport,
} from '../../shared/protocol';
import { isPaused, readSettings } from '../../shared/settings';
import { claimsOf } from './claims-of';
import { type ReaderTab, readerTab } from './reader-tab';

export type PageState =
  | { kind: 'looking' }
  | { kind: 'unchecked' }
  | { kind: 'checked'; report: TabReport }
  | { kind: 'refused'; reason: 'tabGone' | 'checkFailed' | 'forbidden' };

export function usePage() {
  const [tab, setTab] = useState<ReaderTab | null>(null);
  const [allowed, setAllowed] = useState(false);
  const [paused, setPaused] = useState(false);
  const [page, setPage] = useState<PageState>({ kind: 'looking' });
  /** Of what is marked on the page. */
  const [claims, setClaims] = useState<readonly KnownClaim[]>([]);
  const [health, setHealth] = useState<LibraryHealth | null>(null);
  const [packClaims, setPackClaims] = useState(0);

  const report = useCallback(async (tabId: number) => {
    let told: TabReport;
    try {
      told = await sendMessage('tabReport', tabId);
    } catch {
      // Nobody answers: the page has no script of ours.
      setPage({ kind: 'unchecked' });
      return;
    }
    setClaims(await claimsOf(told.marks).catch(logged('the claims', [])));
    setPage({ kind: 'checked', report: told });
  }, []);

  // Each part fails by itself: without claims the page can still be paused, and the other way round.
  useEffect(() => {
    async function lookAtPage(): Promise<void> {
      const found = await readerTab(location.search);
      setTab(found);
      if (!found) return setPage({ kind: 'unchecked' });
      const { origin } = found;
      setAllowed(origin !== null && (await isChecked(origin)));
      await report(found.id);
    }
    lookAtPage().catch((error: unknown) => {
      console.info('Footnote: the popup could not look at the page.', error);
      setPage({ kind: 'refused', reason: 'tabGone' });
    });
    readSettings().then((now) => setPaused(isPaused(now)), logged('the settings'));
    sendMessage('libraryHealth', undefined).then(setHealth, logged('the state of the claims'));
    sendMessage('listPacks', undefined).then(
      (packs) => setPackClaims(countOf(packs)),
      logged('the packs'),
    );
  }, [report]);

  /** Checks the page now. */
  async function check(): Promise<void> {
    if (!tab) return;
    setPage({ kind: 'looking' });
    try {
      await sendMessage('checkOnce', tab.id);
    } catch (error) {
      console.info('Footnote: this page cannot be checked.', error);
      setPage({ kind: 'refused', reason: tab.origin ? 'checkFailed' : 'forbidden' });
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
      if (granted) await noLongerForPacks(tab.origin);
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

  return {
    tab,
    allowed,
    paused,
    page,
    claims,
    health,
    known: knownBy(health, packClaims),
    check,
    allow,
    pause,
    jump,
  };
}

/** Whether pages of an origin are checked; the browser may let Footnote ask there for a pack only. */
async function isChecked(origin: string): Promise<boolean> {
  const isGranted = await browser.permissions.contains({ origins: [origin] });
  return isGranted && !(await packOrigins.getValue()).includes(origin);
}

/** An origin that was for packs has its pages checked from now on. */
async function noLongerForPacks(origin: string): Promise<void> {
  await changePackOrigins((forPacks) => forPacks.filter((each) => each !== origin));
}

/** How many claims are known. */
export interface Known {
  all: number;
  ofPacks: number;
}

/** Null where it is not known yet, or the claims cannot be read. */
function knownBy(health: LibraryHealth | null, ofPacks: number): Known | null {
  if (!health || health.state === 'broken') return null;
  return { all: health.claims + ofPacks, ofPacks };
}

/** Claims of the packs that are switched on. */
const countOf = (packs: readonly PackInfo[]) =>
  packs.reduce((sum, { enabled, edition }) => sum + (enabled ? edition.claims : 0), 0);

function logged(what: string): (error: unknown) => void;
function logged<T>(what: string, instead: T): (error: unknown) => T;
function logged<T>(what: string, instead?: T): (error: unknown) => T | undefined {
  return (error) => {
    console.error(`Footnote: ${what} could not be read.`, error);
    return instead;
  };
}
