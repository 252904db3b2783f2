/** Which forums are switched on, kept in step with the browser, and how they are switched. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { coveredBy } from '../../shared/site';
import { t } from '../../shared/i18n-pages';
import { forumOrigins } from '../../shared/pack-origins';
import { type Hosts, readHosts, watchHosts } from '../own-pages/watch-hosts';
import type { Forum } from './forums';

export function useForums() {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');

  const failed = useCallback((error: unknown) => {
    console.error('Footnote: a site could not be switched.', error);
    setProblem(t('welcome.forums.failed'));
  }, []);

  useEffect(() => watchHosts((hosts) => setOrigins(forums(hosts)), failed), [failed]);

  /** Called straight from a click: browsers ask the reader only then. */
  async function change({ name, pattern }: Forum, wanted: boolean): Promise<void> {
    setProblem('');
    const wish = { origins: [pattern] };
    await (wanted ? browser.permissions.request(wish) : browser.permissions.remove(wish));
    if (!wanted && isOn(pattern, forums(await readHosts()))) {
      setProblem(t('welcome.forums.stillOn', { name }));
    }
  }

  return {
    problem,
    isOn: ({ pattern }: Forum) => isOn(pattern, origins),
    switchTo: (forum: Forum, wanted: boolean) => {
      change(forum, wanted).catch(failed);
    },
  };
}

/** What was granted for forums: a host that a pack is fetched from is not checked. */
function forums({ granted, forPacks }: Hosts): readonly string[] {
  return forumOrigins(granted, forPacks);
}

/** Whether what the reader granted holds the site of a pattern. */
function isOn(pattern: string, granted: readonly string[]): boolean {
  return coveredBy(pattern.replace('*', ''), granted);
}
