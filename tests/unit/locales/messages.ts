/** The message files, flat, for the tests that compare them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../shared/i18n';

const folder = join(import.meta.dirname, '../../../locales');

interface Tree {
  [name: string]: string | Tree;
}

function flat(tree: Tree, above: string): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[`${above}${name}`, value] as [string, string]]
      : flat(value, `${above}${name}.`),
  );
}

/** What the files of a language hold, each under its area's name. */
function read(language: Language): [key: string, text: string][] {
  return areasOf(language).flatMap((area) => {
    const text = readFileSync(join(folder, language, `${area}.json`), 'utf8');
    return flat(JSON.parse(text) as Tree, `${area}.`);
  });
}

/** The areas that a language has a file for. */
export function areasOf(language: Language): string[] {
  return readdirSync(join(folder, language)).map((name) => name.replace(/\.json$/, ''));
}

/** The texts of each language by their whole keys, e.g. `popup.marks_one`. */
export const messages: Record<Language, ReadonlyMap<string, string>> = {
  en: new Map(read('en')),
  de: new Map(read('de')),
  es: new Map(read('es')),
};

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** A key without its plural form. */
export function baseOf(key: string): string {
  return key.replace(pluralForm, '');
}

/** The key of the English text that a text says the same as. */
export function englishKey(key: string): string {
  return messages.en.has(key) ? key : key.replace(pluralForm, '_other');
}
