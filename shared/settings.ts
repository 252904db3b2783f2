/** The reader's settings, versioned, in the extension's own storage. */
import { storage } from '@wxt-dev/storage';
import { type Verdict, verdicts } from './claim';
import type { HiddenMark } from './hidden';

export interface Settings {
  /** Nothing is marked on any page while true. */
  paused: boolean;
  /** Nothing is marked on any page until then: milliseconds since 1970, or null. */
  pausedUntil: number | null;
  /** What the reader does not want marked. */
  hidden: HiddenMark[];
  /** Verdicts whose claims are marked where a post makes them. */
  verdicts: Verdict[];
  /** Whether questions about known claims are marked. */
  questions: boolean;
  /** Whether a post that rejects a contradicted claim gets a quiet mark: it agrees with the evidence. */
  agreements: boolean;
  /** How long the pointer rests on a mark before the card opens, in milliseconds. */
  restTime: number;
  /** Size of the card's text, as a share of its normal size. */
  textSize: number;
}

export const defaults: Settings = {
  paused: false,
  pausedUntil: null,
  hidden: [],
  verdicts: [...verdicts],
  questions: true,
  agreements: false,
  restTime: 350,
  textSize: 1,
};

export const settings = storage.defineItem<Settings>('local:settings', {
  version: 2,
  fallback: defaults,
  migrations: {
    2: (old: { paused: boolean }): Settings => ({ ...defaults, ...old }),
  },
});

/** Whether marking is paused, for good or for a while. */
export function isPaused({ paused, pausedUntil }: Settings, now = Date.now()): boolean {
  return paused || (pausedUntil !== null && now < pausedUntil);
}

/** The settings, or the defaults where the browser cannot read them, e.g. because its disk is full. */
export async function readSettings(): Promise<Settings> {
  try {
    return await settings.getValue();
  } catch (error) {
    console.error('Footnote: the settings cannot be read; the defaults hold.', error);
    return settings.fallback;
  }
}
