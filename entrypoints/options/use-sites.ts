/** The sites that the reader switched on, as the browser knows them. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { t } from '../../shared/i18n-pages';
import { forumOrigins } from '../../shared/pack-origins';
import { watchHosts } from '../own-pages/watch-hosts';

/** An origin pattern such as `https://example.org/*` in the reader's words. */
export function siteLabel(pattern: string): string {
  if (pattern === '<all_urls>' || pattern === '*://*/*') return t('options.sites.all');
  return pattern.replace(/\/\*$/, '');
}

/** The origin patterns, or null until they are known. */
export function useSites() {
  const [origins, setOrigins] = useState<readonly string[] | null>(null);

  useEffect(
    () =>
      watchHosts(
        ({ granted, forPacks }) => setOrigins(forumOrigins(granted, forPacks).sort()),
        (error) => console.error('Footnote: the sites could not be read.', error),
      ),
    [],
  );

  /** @throws where the browser keeps the permission */
  async function switchOff(origin: string): Promise<void> {
    const removed = await browser.permissions.remove({ origins: [origin] });
    if (!removed) throw new Error(`The browser keeps the permission for ${origin}.`);
  }

  return { origins, switchOff };
}
