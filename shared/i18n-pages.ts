/**
 * All words of the interface, for the extension's own pages, its menu, and what only they show. The card
 * must not reach this file: its script would carry all of them into every page with a mark.
 */
import { pageMessages } from '../locales/page-messages';
import { withMessages } from './i18n';

/** The message with this key, with its placeholders filled in. */
export const t = withMessages(pageMessages);
