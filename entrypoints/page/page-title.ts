/**
 * The title of the thread: what "it" and "this drug" refer to. A board's own name is none of it: in
 * "Lupus Friends" every thread would be about lupus.
 */
import type { TextUnit } from './text-unit';

/** What parts a page's title: "Low dose naltrexone - Lupus Friends". */
const separators = /\s+[-|/\u2013\u2014\u00bb\u00b7\u2022:]+\s+/;

/** What old boards put before the topic. */
const viewTopic = /^view (?:topic|thread)$/i;

/** What boards add to a title that is none of its words; "(3)" counts what is new to the reader. */
const additions = /^(?:\(\d+\+?\)\s*)?(?:(?:thread|topic|discussion)\s*:\s*)?|\s*\[archive\]$/gi;

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
  /** Whether a big heading says it, that one or another. */
  isInHeading: boolean;
}

function readTitle(): PageTitle {
  const big = [...document.querySelectorAll('h1, h2')].map((heading) => ({
    text: clean(heading.textContent),
    isFirst: heading.localName === 'h1',
  }));
  const headings = big.filter(({ isFirst }) => isFirst).map(({ text }) => text);
  const [heading = ''] = headings;
  const boardName = metaContent('og:site_name');
  const titleParts = clean(document.title).split(separators);
  // A heading that ends the document's title is the board's name, not the thread's.
  const isBoard = heading === boardName || (titleParts.length > 1 && titleParts.at(-1) === heading);
  const isHeading = headings.length === 1 && heading !== '' && !isBoard;
  const full = isHeading ? heading : threadPart(document.title, [boardName, heading]);
  const title = full.replace(additions, '').slice(0, mostCharacters);
  const isInHeading = big.some(({ text }) => bareTitle(text) === bareTitle(title));
  return { title, isHeading, isInHeading };
}

/** What mail and boards put before a title that they repeat. */
const replyPrefix = /^(?:(?:re|fwd?|aw|antw|sv)\s*(?:\[\d+\])?\s*:\s*)+/i;

const bareTitle = (text: string) =>
  clean(text).replace(replyPrefix, '').replace(additions, '').toLowerCase();

/** The thread's title, at most 300 characters. */
export const pageTitle = (): string => readTitle().title;

/** What holds one entry of a page that shows many: a feed, a list of threads, letters. */
const entries = 'article, [role="article"], shreddit-post';
const ownHeadings = 'h1, h2, h3, [slot="title"]';

/** The titles of a page as they were when it was last looked at. */
export class PageTitles {
  private page: PageTitle = { title: '', isHeading: false, isInHeading: false };
  /** The one text that is the title; old boards repeat it over every post and in the path above. */
  private first: TextUnit | undefined;

  /**
   * Looks at the page again. Cost: one search through it.
   * @returns whether the page has another title than before
   */
  refresh(): boolean {
    const { title } = this.page;
    this.page = readTitle();
    return this.page.title !== title;
  }

  /** The title over a place: its entry's own where the page is a list, else the page's. */
  over(place: Element): string {
    const { title, isHeading } = this.page;
    if (isHeading) return title;
    // A comment may be an entry within the one that it belongs to.
    for (let entry = place.closest(entries); entry; ) {
      const own = clean(entry.querySelector(ownHeadings)?.textContent);
      if (own !== '' && own.length <= mostCharacters) return own;
      entry = entry.parentElement?.closest(entries) ?? null;
    }
    return title;
  }

  /** Whether the unit is the page's title once more. */
  isRepeated(unit: TextUnit): boolean {
    if (unit.text.length > mostCharacters + 20) return false;
    const { title, isInHeading } = this.page;
    if (bareTitle(unit.text) !== bareTitle(title)) return false;
    const isReply = replyPrefix.test(clean(unit.text));
    if (isReply || (isInHeading && unit.root.closest('h1, h2') === null)) return true;
    if (this.first?.isConnected() && !this.first.isSameAs(unit)) return true;
    this.first = unit;
    return false;
  }
}
