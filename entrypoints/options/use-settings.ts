/** The settings as they are stored, also where another window or a card changes them. */
import { useEffect, useRef, useState } from 'react';
import type { HiddenMark } from '../../shared/hidden';
import { sendMessage } from '../../shared/protocol';
import { type Settings, settings } from '../../shared/settings';

/** What becomes different, from the settings as they are when it is its turn. */
export type Change = (now: Settings) => Partial<Settings>;

export type SettingsState = ReturnType<typeof useSettings>;

/** The settings, or null until they are read, with the ways to change them. */
export function useSettings() {
  const [now, setNow] = useState<Settings | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const lastTurn = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    settings.getValue().then(setNow, (error: unknown) => {
      console.error('Footnote: the settings could not be read.', error);
      setUnreadable(true);
    });
    return settings.watch(setNow);
  }, []);

  /** One change at a time: each begins with what the one before left. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = lastTurn.current.then(work);
    lastTurn.current = turn.catch(() => undefined);
    return turn;
  }

  /** @throws where the settings were not changed; then the old ones are shown again */
  async function change(what: Change): Promise<void> {
    setNow((shown) => shown && { ...shown, ...what(shown) });
    try {
      await inTurn(async () => {
        await sendMessage('changeSettings', what(await settings.getValue()));
      });
    } catch (error) {
      setNow(await settings.getValue());
      throw error;
    }
  }

  /** Marks again what was hidden. */
  function showAgain(hidden: HiddenMark): Promise<void> {
    return inTurn(() => sendMessage('unhideMark', hidden));
  }

  return { now, isUnreadable, change, showAgain, inTurn };
}
