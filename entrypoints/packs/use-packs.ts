/** The packs there are, as the background has them. */
import { useCallback, useEffect, useState } from 'react';
import type { PackInfo } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';

/** The packs, or null until they are known. */
export function usePacks() {
  const [packs, setPacks] = useState<readonly PackInfo[] | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);

  const refresh = useCallback(async () => {
    try {
      setPacks(await sendMessage('listPacks', undefined));
      setUnreadable(false);
    } catch (error) {
      console.error('Footnote: the packs could not be read.', error);
      setUnreadable(true);
    }
  }, []);

  useEffect(() => {
    // Another window, or the background, may have changed them.
    const again = () => void refresh();
    again();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [refresh]);

  return { packs, isUnreadable, refresh };
}
