/** Which forums are switched on, kept in step with the browser, and how they are switched. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { coveredBy } from '../../shared/site';
import { t } from '../../shared/i18n';
import type { Forum } from './forums';

export function useForums() {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');

  const look = useCallback(async () => {
    const { origins: granted = [] } = await browser.permissions.getAll();
    setOrigins(granted);
    return granted;
  }, []);

  const failed = useCallback((error: unknown) => {
    console.error('Footnote: a site could not be switched.', error);
    setProblem(t('welcome.forums.failed'));
  }, []);

  // The popup and the browser's own settings switch sites, too.
  useEffect(() => {
    const again = () => {
      look().catch(failed);
    };
    again();
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [look, failed]);

  /** Called straight from a click: browsers ask the reader only then. */
  async function change({ name, pattern }: Forum, wanted: boolean): Promise<void> {
    setProblem('');
    const wish = { origins: [pattern] };
    await (wanted ? browser.permissions.request(wish) : browser.permissions.remove(wish));
    if (!wanted && isOn(pattern, await look())) {
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

/** Whether what the reader granted holds the site of a pattern. */
function isOn(pattern: string, granted: readonly string[]): boolean {
  return coveredBy(pattern.replace('*', ''), granted);
}
