/**
 * The tab that the popup speaks of: the active one, or the one named in the address
 * (`popup.html?tab=ID&url=ADDRESS`), so that the popup can also stand in a tab of its own.
 */
import { browser } from 'wxt/browser';
import { originPattern } from '../../shared/site';

export interface ReaderTab {
  id: number;
  /** The host-permission pattern of its site, or null where no extension may read it. */
  origin: string | null;
  /** The site's name for the reader; '' where it has none. */
  site: string;
  /** Whether the popup stands in a tab of its own. */
  apart: boolean;
}

export async function readerTab(search: string): Promise<ReaderTab | null> {
  const parameters = new URLSearchParams(search);
  const named = Number(parameters.get('tab') ?? Number.NaN);
  const apart = Number.isInteger(named);
  const [tab] = apart
    ? [await browser.tabs.get(named)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const address = tab.url ?? parameters.get('url') ?? undefined;
  const origin = originPattern(address);
  return {
    id: tab.id,
    origin,
    site: origin && address ? new URL(address).hostname : '',
    apart,
  };
}
