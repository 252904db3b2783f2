/** What the browser lets Footnote reach, and what of it is there for packs only, kept in step. */
import { browser } from 'wxt/browser';
import { packOrigins } from '../../shared/pack-origins';

export interface Hosts {
  /** Origin patterns that the reader granted. */
  granted: readonly string[];
  /** Those of them that a pack is fetched from. */
  forPacks: readonly string[];
}

/** @throws where the browser or its store does not answer */
export async function readHosts(): Promise<Hosts> {
  const [{ origins = [] }, forPacks] = await Promise.all([
    browser.permissions.getAll(),
    packOrigins.getValue(),
  ]);
  return { granted: origins, forPacks };
}

/**
 * Tells of the hosts now and after every change: the popup and the browser's own settings change them,
 * too. Gives what ends it.
 */
export function watchHosts(
  tell: (hosts: Hosts) => void,
  failed: (error: unknown) => void,
): () => void {
  const look = () => {
    readHosts().then(tell, failed);
  };
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(look);
  onRemoved.addListener(look);
  const unwatch = packOrigins.watch(look);
  look();
  return () => {
    onAdded.removeListener(look);
    onRemoved.removeListener(look);
    unwatch();
  };
}
