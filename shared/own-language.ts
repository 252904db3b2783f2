/** The language that the reader chose in the settings, or that of their browser. */
import { browser } from 'wxt/browser';
import { type Language, languageFor, setLanguage } from './i18n';
import { readSettings, type Settings } from './settings';

/** The language that these settings ask for. */
export function languageOf(settings: Pick<Settings, 'language'>): Language {
  return languageFor(settings.language, browser.i18n.getUILanguage());
}

/** Has this part of the extension speak the reader's language from now on. */
export async function speakOwnLanguage(): Promise<void> {
  setLanguage(languageOf(await readSettings()));
}
