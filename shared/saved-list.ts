/** The reader's list as it is shown, printed, copied and exported, so that all of them agree. Pure. */
import type { KnownClaim } from './pack';
import { formatOf, language } from './i18n';
import type { SavedClaim, SavedEntry } from './saved';

/** The longest note that the background takes, in UTF-16 units. */
export const longestNote = 4_000;

/** Entries of the list, and of what is hidden: a backup with more could not be read back. */
export const mostEntries = 10_000;

/** The longest words and the longest address that the background takes. */
export const longestSeen = { words: 2_000, url: 4_000 };

/** Fits what a page gives into an entry: a page can make its address, and blanks, as long as it likes. */
export function fitting(saved: SavedClaim): SavedClaim {
  const { words, url } = saved;
  return {
    ...saved,
    words: words.slice(0, longestSeen.words),
    // A part of an address would lead elsewhere; the site itself is near.
    url: url.length <= longestSeen.url ? url : `${new URL(url).origin}/`,
  };
}

/** An entry with its claim, which is missing where the database no longer has it. */
export interface ListedClaim {
  entry: SavedEntry;
  claim?: KnownClaim;
}

/** Orders entries from the newest to the oldest. */
export function byNewest(a: SavedEntry, b: SavedEntry): number {
  return b.savedAt.localeCompare(a.savedAt) || b.id - a.id;
}

/** Whether an address is one of the web's, so that a link to it can do no harm. */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** The day that an entry was saved on, where the reader is, e.g. "23 November 2026". */
export function savedDay({ savedAt }: Pick<SavedEntry, 'savedAt'>): string {
  const time = new Date(savedAt);
  // An imported list can name a day that no calendar has.
  if (Number.isNaN(time.getTime())) return savedAt.slice(0, 10);
  return new Intl.DateTimeFormat(formatOf(language()), { dateStyle: 'long' }).format(time);
}
