/**
 * The title of the thread: what "it" and "this drug" refer to. A board's own name is none of it: in
 * "Lupus Friends" every thread would be about lupus.
 */

/** What parts a page's title: "Low dose naltrexone - Lupus Friends". */
const separators = /\s+[-|\u2013\u2014\u00bb\u00b7\u2022:]+\s+/;

/** What old boards put before the topic. */
const viewTopic = /^view (?:topic|thread)$/i;

const mostCharacters = 300;

const clean = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';

function metaContent(property: string): string {
  return clean(document.querySelector(`meta[property="${property}"]`)?.getAttribute('content'));
}

/** The part of a document's title that names the thread, given names that are the board's. */
function threadPart(title: string, boardNames: readonly string[]): string {
  const parts = clean(title).split(separators);
  const afterView = parts[parts.findIndex((part) => viewTopic.test(part)) + 1];
  if (parts.some((part) => viewTopic.test(part)) && afterView) return afterView;
  return parts.find((part) => !boardNames.includes(part)) ?? parts[0] ?? '';
}

/** The thread's title, at most 300 characters. */
export function pageTitle(): string {
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) =>
    clean(textContent),
  );
  const [heading = ''] = headings;
  const boardName = metaContent('og:site_name');
  const titleParts = clean(document.title).split(separators);
  // A heading that ends the document's title is the board's name, not the thread's.
  const isBoard = heading === boardName || (titleParts.length > 1 && titleParts.at(-1) === heading);
  const isThread = headings.length === 1 && heading !== '' && !isBoard;
  const title = isThread ? heading : threadPart(document.title, [boardName, heading]);
  return title.slice(0, mostCharacters);
}
