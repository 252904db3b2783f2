import { formatOf, language } from '../../shared/i18n';

/** The language that texts are checked in. */
const checked = 'en';

/**
 * The name of a page's language where that is not English, in the interface's language; '' where it is
 * English, or nobody knows.
 * @param lang - what the page says, any text
 */
export function otherLanguage(lang: string): string {
  try {
    const { language: primary } = new Intl.Locale(lang.trim());
    if (primary === checked || primary === 'und' || primary === 'mul') return '';
    const names = new Intl.DisplayNames(formatOf(language()), {
      type: 'language',
      fallback: 'none',
    });
    return names.of(primary) ?? '';
  } catch {
    // Not the form of a language tag.
    return '';
  }
}
