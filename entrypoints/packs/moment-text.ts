/** Times as a reader says them. */
import { formatOf, language } from '../../shared/i18n';

/** A time such as 2026-11-23T10:20:30Z with its day and minute, in the reader's own time zone. */
export function momentText(iso: string): string {
  return new Intl.DateTimeFormat(formatOf(language()), {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(iso));
}
