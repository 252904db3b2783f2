/**
 * Hosts that the reader let Footnote ask for a pack. The browser knows one kind of permission for a
 * host; this list says for which of them no page is to be checked.
 */
import { storage } from '@wxt-dev/storage';

/** Origin patterns as `originPattern` makes them. */
export const packOrigins = storage.defineItem<string[]>('local:packOrigins', { fallback: [] });

/** Of the granted patterns those whose pages are checked. */
export function forumOrigins(granted: readonly string[], forPacks: readonly string[]): string[] {
  return granted.filter((pattern) => !forPacks.includes(pattern));
}
