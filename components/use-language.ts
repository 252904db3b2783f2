/** Has a component rendered again when the interface changes its language. */
import { useSyncExternalStore } from 'react';
import { type Language, language, onLanguage } from '../shared/i18n';

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, language, language);
}
