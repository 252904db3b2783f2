/**
 * What the browser itself says of the extension, in the form that browsers want:
 * `_locales/LANGUAGE/messages.json`. The words are those of `manifest.json` in locales/.
 */
import de from '../locales/de/manifest.json' with { type: 'json' };
import en from '../locales/en/manifest.json' with { type: 'json' };
import es from '../locales/es/manifest.json' with { type: 'json' };
import type { Language } from '../shared/i18n';

const words: Record<Language, typeof en> = {
  en,
  de,
  es,
};

/** A file of the build. */
interface BuiltFile {
  relativeDest: string;
  contents: string;
}

/** How the manifest names one of its messages. */
export function message(name: keyof typeof en): string {
  return `__MSG_${name}__`;
}

/** The browser's messages in each language. */
export function browserMessages(): BuiltFile[] {
  return Object.entries(words).map(([language, messages]) => ({
    relativeDest: `_locales/${language}/messages.json`,
    contents: JSON.stringify(
      Object.fromEntries(Object.entries(messages).map(([name, text]) => [name, { message: text }])),
      null,
      2,
    ),
  }));
}
