/** The hosts that the browser lets Footnote reach, kept at hand: a click cannot wait for them. */
import { useEffect, useRef, useState } from 'react';
import { type Hosts, watchHosts } from '../own-pages/watch-hosts';

/** The hosts, or null until they are known. */
export function useHosts() {
  const hosts = useRef<Hosts | null>(null);
  const [isKnown, setKnown] = useState(false);

  useEffect(
    () =>
      watchHosts(
        (found) => {
          hosts.current = found;
          setKnown(true);
        },
        (error) => console.error('Footnote: the hosts could not be read.', error),
      ),
    [],
  );

  return { hosts, isKnown };
}
