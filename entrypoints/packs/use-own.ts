/** The reader's own claims, and the ways to change them. */
import { useCallback, useEffect, useState } from 'react';
import { t } from '../../shared/i18n-pages';
import { readersPack } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';
import type { OwnChange, OwnClaims } from './import-api';
import { inImportWorker } from './import-client';

/**
 * @param generation - of the reader's pack as it is now; undefined where there is none
 * @param refresh - reads the list of packs anew
 */
export function useOwn(generation: string | undefined, refresh: () => Promise<void>) {
  const [own, setOwn] = useState<OwnClaims | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);

  const read = useCallback(async () => {
    try {
      setOwn(await inImportWorker((api) => api.ownClaims()));
      setUnreadable(false);
    } catch (error) {
      console.error('Footnote: the reader’s own claims could not be read.', error);
      setUnreadable(true);
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another generation is read anew
  useEffect(() => {
    void read();
  }, [generation, read]);

  return {
    own,
    isUnreadable,
    /** @throws PackError; the claims are then as they were */
    async change(change: OwnChange): Promise<void> {
      await inImportWorker((api) => api.changeOwn(change, t('packs.own.packTitle')));
      await sendMessage('packsChanged', undefined);
      await refresh();
    },
    /** Puts the state before the last change back. */
    async undo(): Promise<void> {
      await sendMessage('rollBackPack', readersPack);
      await refresh();
    },
  };
}
