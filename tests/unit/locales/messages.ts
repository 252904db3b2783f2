/** The message files, flat, for the tests that compare them. */
import de from '../../../locales/de.json' with { type: 'json' };
import en from '../../../locales/en.json' with { type: 'json' };
import es from '../../../locales/es.json' with { type: 'json' };
import type { Language } from '../../../shared/i18n';

interface Tree {
  [name: string]: string | Tree;
}

function flat(tree: Tree, above = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[`${above}${name}`, value] as [string, string]]
      : flat(value, `${above}${name}.`),
  );
}

/** The texts of each language by their whole keys, e.g. `popup.marks_one`. */
export const messages: Record<Language, ReadonlyMap<string, string>> = {
  en: new Map(flat(en)),
  de: new Map(flat(de)),
  es: new Map(flat(es)),
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
