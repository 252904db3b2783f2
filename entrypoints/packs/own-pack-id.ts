/**
 * What the reader's own claims are called as a file. Two readers' files must not take each other's
 * place, and a later file of one reader is to replace the earlier one.
 */
import { storage } from '@wxt-dev/storage';

export const ownPackId = storage.defineItem<string>('local:ownPackId', {
  init: () => `claims-of-a-reader-${crypto.randomUUID().slice(0, 8)}`,
});
