/** The reader's list as the background has it, and what the reader can do with it. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { KnownClaim } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';
import type { SavedEntry } from '../../shared/saved';
import { changeList, unread } from './list-state';

/** Claims that the background gives at once. */
const mostIds = 500;

async function readList() {
  const entries = await sendMessage('listSaved', undefined);
  const ids = [...new Set(entries.map(({ claim }) => claim))];
  const claims: KnownClaim[] = [];
  for (let from = 0; from < ids.length; from += mostIds)
    claims.push(...(await sendMessage('getClaims', ids.slice(from, from + mostIds))));
  return { entries, claims };
}

export function useList() {
  const [state, change] = useReducer(changeList, unread);
  const [isUnreadable, setUnreadable] = useState(false);
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  /** Runs one thing after the other, so that an old answer never comes behind a new one. */
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.current.then(work);
    turn.current = mine.catch(() => undefined);
    return mine;
  }, []);

  const read = useCallback(async () => {
    change({ kind: 'read', ...(await readList()) });
    setUnreadable(false);
  }, []);

  useEffect(() => {
    // Another window may have changed the list.
    const readAgain = () => {
      inTurn(read).catch((error: unknown) => {
        console.error('Footnote: the list could not be read.', error);
        setUnreadable(true);
      });
    };
    readAgain();
    window.addEventListener('focus', readAgain);
    return () => window.removeEventListener('focus', readAgain);
  }, [inTurn, read]);

  return {
    state,
    isUnreadable,
    type: (id: number, words: string) => change({ kind: 'typed', id, words }),
    saveNote: (id: number, words: string) =>
      inTurn(async () => {
        await sendMessage('noteSaved', { id, note: words });
        await read();
        change({ kind: 'saved', id, words });
      }),
    remove: (id: number) =>
      inTurn(async () => {
        await sendMessage('removeSaved', id);
        change({ kind: 'removed', id });
      }),
    restore: (entry: SavedEntry) =>
      inTurn(async () => {
        await sendMessage('restoreSaved', entry);
        change({ kind: 'restored', id: entry.id });
        await read();
      }),
    clear: () =>
      inTurn(async () => {
        await sendMessage('clearSaved', undefined);
        change({ kind: 'cleared' });
      }),
  };
}
