/**
 * Hosts that the reader let Footnote ask for a pack. The browser knows one kind of permission for a
 * host; this list says for which of them no page is to be checked.
 */
import { storage } from '@wxt-dev/storage';

/** Origin patterns as `originPattern` makes them. */
export const packOrigins = storage.defineItem<string[]>('local:packOrigins', { fallback: [] });

/**
 * Changes the list, one change at a time in all of the extension: each begins with what the one before
 * left.
 */
export function changePackOrigins(
  change: (now: string[]) => string[] | Promise<string[]>,
): Promise<void> {
  return navigator.locks.request('pack-origins', async () => {
    const now = await packOrigins.getValue();
    const next = await change(now);
    if (next.length !== now.length || next.some((pattern, at) => pattern !== now[at]))
      await packOrigins.setValue(next);
  });
}

/** Of the granted patterns those whose pages are checked. */
export function forumOrigins(granted: readonly string[], forPacks: readonly string[]): string[] {
  return granted.filter((pattern) => !forPacks.includes(pattern));
}
