/**
 * The title of the thread: what "it" and "this drug" refer to. A board's own name is none of it: in
 * "Lupus Friends" every thread would be about lupus.
 */
import type { TextUnit } from './text-unit';

/** What parts a page's title: "Low dose naltrexone - Lupus Friends". */
const separators = /\s+[-|\u2013\u2014\u00bb\u00b7\u2022:]+\s+/;

/** What old boards put before the topic. */
const viewTopic = /^view (?:topic|thread)$/i;

const mostCharacters = 300;

const clean = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';

function metaContent(property: string): string {
  return clean(
    document.head?.querySelector(`meta[property="${property}"]`)?.getAttribute('content'),
  );
}

/** The part of a document's title that names the thread, given names that are the board's. */
function threadPart(title: string, boardNames: readonly string[]): string {
  const parts = clean(title).split(separators);
  const afterView = parts[parts.findIndex((part) => viewTopic.test(part)) + 1];
  if (parts.some((part) => viewTopic.test(part)) && afterView) return afterView;
  return parts.find((part) => !boardNames.includes(part)) ?? parts[0] ?? '';
}

interface PageTitle {
  title: string;
  /** Whether the page's one heading says it: all of the page is then about it. */
  isHeading: boolean;
}

function readTitle(): PageTitle {
  // A live collection: browsers keep it between two looks at an unchanged page.
  const headings = [...document.getElementsByTagName('h1')].map((h1) => clean(h1.textContent));
  const [heading = ''] = headings;
  const boardName = metaContent('og:site_name');
  const titleParts = clean(document.title).split(separators);
  // A heading that ends the document's title is the board's name, not the thread's.
  const isBoard = heading === boardName || (titleParts.length > 1 && titleParts.at(-1) === heading);
  const isHeading = headings.length === 1 && heading !== '' && !isBoard;
  const title = isHeading ? heading : threadPart(document.title, [boardName, heading]);
  return { title: title.slice(0, mostCharacters), isHeading };
}

/** The thread's title, at most 300 characters. */
export const pageTitle = (): string => readTitle().title;

/** What holds one entry of a page that shows many: a feed, a list of threads, letters. */
const entries = 'article, [role="article"], shreddit-post';
const ownHeadings = 'h1, h2, h3, [slot="title"]';

/** The title over a place of the page: its entry's own where the page is a list, else the page's. */
export function titleOf(place: Element): string {
  const { title, isHeading } = readTitle();
  if (isHeading) return title;
  const entry = place.closest(entries);
  const own = clean(entry?.querySelector(ownHeadings)?.textContent);
  return own === '' || own.length > mostCharacters ? title : own;
}

/** What mail and boards put before a title that they repeat. */
const replyPrefix = /^(?:(?:re|fwd?|aw|antw|sv)\s*(?:\[\d+\])?\s*:\s*)+/i;

/** Old boards repeat the thread's title over every post; only the first one is a text. */
export class RepeatedTitle {
  private first: TextUnit | undefined;

  /** Whether the unit is the page's title once more. */
  isRepeated(unit: TextUnit): boolean {
    if (unit.text.length > mostCharacters + 20) return false;
    const text = clean(unit.text);
    const bare = text.replace(replyPrefix, '');
    if (bare.toLowerCase() !== pageTitle().replace(replyPrefix, '').toLowerCase()) return false;
    if (bare === text && (!this.first?.isConnected() || this.first.isSameAs(unit))) {
      this.first = unit;
      return false;
    }
    return true;
  }
}
