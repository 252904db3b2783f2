/**
 * The words of the interface in the reader's language: those of the card, and of what the card and the
 * pages share. The pages' own words are in i18n-pages.ts, which the card does without. Every message
 * comes from locales/; whoever shows something calls `setLanguage` before, and `t` while it renders.
 * English where nobody did, as in the tests and commands. Pure: what language the reader wants is known
 * by own-language.ts.
 */
import { createInstance } from 'i18next';
import { cardMessages } from '../locales/card-messages';
import type { pageMessages } from '../locales/page-messages';

type CardMessages = (typeof cardMessages)['en'];
/** The messages of a page: the card's, and those of pages only. */
export type Messages = CardMessages & (typeof pageMessages)['en'];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'card';
    nsSeparator: false;
    resources: { card: CardMessages; pages: Messages };
  }
}

export const languages = ['en', 'de', 'es'] as const;
export type Language = (typeof languages)[number];

/** What the settings can say: one of the languages, or that of the browser. */
export const languageChoices = ['auto', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** How dates and numbers are written. */
const formats: Record<Language, string> = { en: 'en-GB', de: 'de', es: 'es' };

const i18n = createInstance();
let current: Language = 'en';
const listeners = new Set<() => void>();

/** A file that lacks a message of the English one is a fault that the compiler finds. */
const ofCard: Record<Language, CardMessages> = cardMessages;

// All messages are at hand, so this is done when it returns.
void i18n.init({
  lng: current,
  fallbackLng: 'en',
  initAsync: false,
  ns: 'card',
  defaultNS: 'card',
  nsSeparator: false,
  resources: Object.fromEntries(languages.map((each) => [each, { card: ofCard[each] }])),
  // React escapes.
  interpolation: { escapeValue: false },
});

/** The message of the card with this key, with its placeholders filled in. */
export const { t } = i18n;

/**
 * Adds the messages of the pages.
 * @returns what finds them, and those of the card
 */
export function withMessages(ofPages: Record<Language, Omit<Messages, keyof CardMessages>>) {
  for (const each of languages)
    i18n.addResourceBundle(each, 'pages', { ...ofCard[each], ...ofPages[each] });
  return i18n.getFixedT(null, 'pages');
}

/** The language that messages are in now. */
export function language(): Language {
  return current;
}

/** The language that `Intl` writes dates and numbers by. */
export function formatOf(wanted: Language): string {
  return formats[wanted];
}

/** From now on all messages are in this language. */
export function setLanguage(wanted: Language): void {
  if (wanted === current) return;
  current = wanted;
  void i18n.changeLanguage(wanted);
  for (const listener of listeners) listener();
}

/** @returns what stops the listening */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The language for what the reader chose.
 * @param browserLanguage - a tag such as `de-AT`; English stands in for one that is not here
 */
export function languageFor(choice: LanguageChoice, browserLanguage: string): Language {
  const [primary] = browserLanguage.toLowerCase().split(/[-_]/);
  const wanted = choice === 'auto' ? primary : choice;
  return languages.find((each) => each === wanted) ?? 'en';
}
