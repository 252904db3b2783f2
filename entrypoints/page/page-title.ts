/**
 * The title of the thread: what "it" and "this drug" refer to. The heading if the page has just one,
 * else the document's title.
 */
export function pageTitle(): string {
  const headings = document.querySelectorAll('h1');
  const heading = headings.length === 1 ? headings[0]?.textContent?.trim() : '';
  return (heading || document.title).replace(/\s+/g, ' ').slice(0, 300);
}
