/**
 * Selected words on their way from the context menu to the look-up. They go by the extension's memory
 * of this session and not in the address, which browsers write into their history.
 */
import { storage } from '@wxt-dev/storage';

const keyOf = (id: string) => `session:selected-${id}` as const;

/** @returns by what `takeSelected` finds the words */
export async function handOverSelected(words: string): Promise<string> {
  const id = crypto.randomUUID();
  await storage.setItem(keyOf(id), words);
  return id;
}

/** The words, which are then forgotten; '' where there are none. */
export async function takeSelected(id: string): Promise<string> {
  const words = await storage.getItem<string>(keyOf(id));
  await storage.removeItem(keyOf(id));
  return words ?? '';
}
