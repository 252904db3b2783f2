/** The reader's settings, versioned, in the extension's own storage. */
import { storage } from '@wxt-dev/storage';
import { type Verdict, verdicts } from './claim';
import type { HiddenMark } from './hidden';
import type { LanguageChoice } from './i18n';
import type { MarkWeight } from './marking';

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
  /** How much the marks stand out. */
  markWeight: MarkWeight;
  /** What Footnote speaks in; 'auto' is the browser's own language. */
  language: LanguageChoice;
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
  markWeight: 'normal',
  language: 'auto',
};

/**
 * What a version before had stays, what it had not is as it is by default. Runs over finished settings
 * without harm: that they are finished is written down after them, so a browser that ends in between
 * has them brought up to date once more.
 */
const complete = (old: Partial<Settings>): Settings => ({ ...defaults, ...old });

export const settings = storage.defineItem<Settings>('local:settings', {
  version: 3,
  fallback: defaults,
  migrations: { 2: complete, 3: complete },
});

/** Whether marking is paused, for good or for a while. */
export function isPaused({ paused, pausedUntil }: Settings, now = Date.now()): boolean {
  return paused || (pausedUntil !== null && now < pausedUntil);
}

/** The settings, or the defaults where the browser cannot read them, e.g. because its disk is full. */
export async function readSettings(): Promise<Settings> {
  try {
    // Complete also where bringing them up to date failed.
    return complete(await settings.getValue());
  } catch (error) {
    console.error('Footnote: the settings cannot be read; the defaults hold.', error);
    return settings.fallback;
  }
}
