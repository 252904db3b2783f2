/** The reader's settings, versioned, in the extension's own storage. */
import { storage } from '@wxt-dev/storage';
import type { HiddenMark } from './hidden';

export interface Settings {
  /** Nothing is marked on any page while true. */
  paused: boolean;
  /** What the reader does not want marked. */
  hidden: HiddenMark[];
}

export const settings = storage.defineItem<Settings>('local:settings', {
  version: 2,
  fallback: { paused: false, hidden: [] },
  migrations: {
    2: (old: { paused: boolean }): Settings => ({ ...old, hidden: [] }),
  },
});

/** The settings, or the defaults where the browser cannot read them, e.g. because its disk is full. */
export async function readSettings(): Promise<Settings> {
  try {
    return await settings.getValue();
  } catch (error) {
    console.error('Footnote: the settings cannot be read; the defaults hold.', error);
    return settings.fallback;
  }
}
