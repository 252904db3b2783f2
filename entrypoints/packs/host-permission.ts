/** Asks the browser for the one host that a pack is at, and for no more. */
import { browser } from 'wxt/browser';
import { changePackOrigins, forumOrigins, packOrigins } from '../../shared/pack-origins';
import { sendMessage } from '../../shared/protocol';
import { coveredBy, originPattern } from '../../shared/site';
import type { Hosts } from '../own-pages/watch-hosts';

/** The host in need of being noted as one for packs; null where its pages are checked anyway. */
export function newPackOrigin(url: string, { granted, forPacks }: Hosts): string | null {
  const pattern = originPattern(url);
  if (!pattern || forPacks.includes(pattern)) return null;
  return coveredBy(url, forumOrigins(granted, forPacks)) ? null : pattern;
}

/**
 * Written at once, because the browser takes what follows in the same order and a lock would come too
 * late; then once more in turn, in case that another change had read the list before.
 */
async function note(added: string, forPacks: readonly string[]): Promise<void> {
  await packOrigins.setValue([...forPacks, added]);
  await changePackOrigins((now) => [...new Set([...now, added])]);
}

/**
 * Has to be called straight from a click. That the host is for packs is noted before it is granted, so
 * that no page of it is ever checked for that.
 * @returns whether the reader agreed
 */
export async function askForHost(url: string, hosts: Hosts): Promise<boolean> {
  const pattern = originPattern(url);
  if (!pattern) return false;
  const added = newPackOrigin(url, hosts);
  const noted = added && note(added, hosts.forPacks);
  const asked = browser.permissions.request({ origins: [pattern] });
  const [granted] = await Promise.all([asked, noted]);
  return granted;
}

/** Gives a host back where nothing needs it. What goes wrong is told in the console only. */
export function giveBackHost(url: string): void {
  sendMessage('giveBackHost', url).catch((error: unknown) => {
    console.error('Footnote: a host was not given back.', error);
  });
}
