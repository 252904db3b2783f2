/** The reader's settings, versioned, in the extension's own storage. */
import { storage } from '@wxt-dev/storage';

export interface Settings {
  /** Nothing is marked on any page while true. */
  paused: boolean;
}

export const settings = storage.defineItem<Settings>('local:settings', {
  version: 1,
  fallback: { paused: false },
});
