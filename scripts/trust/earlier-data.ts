/** Example data of earlier versions, as it lay in the reader's browser: tests/trust/data. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root';
import type { RawDatabase } from './raw-storage';

const folder = join(root, 'tests', 'trust', 'data');

/** Versions of the database before the present one. */
export const databaseVersions = [1, 2] as const;

export async function databaseOf(version: number): Promise<RawDatabase> {
  const text = await readFile(join(folder, `database-v${version}.json`), 'utf8');
  return JSON.parse(text) as RawDatabase;
}

/** The files whose names begin so, with their texts. */
async function textsOf(kind: string): Promise<[name: string, text: string][]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(kind)).sort();
  return await Promise.all(
    names.map(
      async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'utf8')],
    ),
  );
}

/** Everything in the extension's local storage, by the name of its file. */
export async function earlierSettings(): Promise<[name: string, Record<string, unknown>][]> {
  const texts = await textsOf('settings-');
  return texts.map(([name, text]) => [name, JSON.parse(text) as Record<string, unknown>]);
}

/** Exported files, by their names. */
export function earlierBackups(): Promise<[name: string, text: string][]> {
  return textsOf('backup-');
}
