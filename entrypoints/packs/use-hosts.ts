/** The hosts that the browser lets Footnote reach, kept at hand: a click cannot wait for them. */
import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { packOrigins } from '../../shared/pack-origins';
import type { Hosts } from './host-permission';

/** The hosts, or null until they are known. */
export function useHosts() {
  const hosts = useRef<Hosts | null>(null);
  const [isKnown, setKnown] = useState(false);

  useEffect(() => {
    const refetch = () => {
      Promise.all([browser.permissions.getAll(), packOrigins.getValue()]).then(
        ([{ origins = [] }, forPacks]) => {
          hosts.current = { granted: origins, forPacks };
          setKnown(true);
        },
        (error: unknown) => console.error('Footnote: the hosts could not be read.', error),
      );
    };
    refetch();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(refetch);
    onRemoved.addListener(refetch);
    const unwatch = packOrigins.watch(refetch);
    return () => {
      onAdded.removeListener(refetch);
      onRemoved.removeListener(refetch);
      unwatch();
    };
  }, []);

  return { hosts, isKnown };
}
