/**
 * Which parts of a page are text to read, and where a text ends. By tag and role, without layout
 * where the tag is known. Names are local names, so that XHTML pages read the same.
 */
import { hostOf } from './flat-tree';

const tags = (names: string) => new Set(names.split(' '));

/** Not forms: old boards wrap a whole thread in one. Words that are struck out are taken back. */
const skippedTags = tags(
  'script style noscript template textarea input select option button svg math canvas iframe object embed audio video img nav menu del s strike',
);

/** Skipped parts that stand within a line: the sentence goes on behind them. */
const skippedWithinLine = tags(
  'script style noscript template input select button svg math canvas img del s strike',
);

const inlineTags = tags(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rp rt ruby samp slot small span strong sub sup time tt u var wbr',
);

const blockTags = tags(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre search section summary table tbody td tfoot th thead tr ul',
);

const skippedRoles = tags(
  'navigation banner contentinfo search menu menubar toolbar tablist textbox searchbox combobox listbox alert status timer tooltip',
);

/** Signatures repeat under every post of their writer; a clamped preview repeats another post. */
const repeated =
  '.signature, .postsignature, .post-signature, .sig, .message-signature, [data-role="memberSignature"], [component="post/signature"], [component="post/parent/content"]';

/** The way to the page: where else it is named. */
const paths =
  '.breadcrumb, .breadcrumbs, #breadcrumb, .navigate_section, .linktree, .navbits, [aria-label="breadcrumb" i]';

/** How forum programs set a quote of another post apart. vBulletin puts whole posts in blockquotes. */
const quotes =
  'blockquote:not(.postcontent), .quote, .quotebox, .quote_container, .bbcode_quote, .bbcode_container, .bbCodeBlock--quote';

/** The line over a quote that says whose it is; no words of the quote. */
const quoteHeads =
  'cite, .bbCodeBlock-title, .quote > .title, .quoteheader, .topslice_quote, .bbcode_postedby';

/** The quote of another post that the element stands in, the innermost one, or null. */
export function quoteAround(element: Element): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const quote = at.closest(quotes);
    if (quote) return quote;
  }
  return null;
}

/** Blanks, and marks that turn the reading direction: a name stands in a sentence of ours. */
const blank = /[\s\p{Bidi_Control}]+/gu;

/** Whose words a quote is, where it says so: at most 60 characters, or ''. */
export function quotedFrom(quote: Element): string {
  const head =
    quote.querySelector(quoteHeads) ??
    (quote.parentElement?.matches(quotes) ? quote.parentElement.querySelector(quoteHeads) : null);
  const words = (head?.textContent ?? '').replace(blank, ' ').trim();
  const name =
    /^(?:originally posted by|quote from:?|posted by|quote:?)?\s*@?(.{1,60}?)(?:\s+(?:wrote|said|writes|says|on \w{3,9} \d).*)?[:\u2191\s]*$/i;
  return name.exec(words)?.[1]?.trim() ?? '';
}

/** Whether the element runs within a line. Asks the layout only for tags that HTML does not know. */
export function isInline(element: Element): boolean {
  const { localName } = element;
  if (inlineTags.has(localName)) return true;
  if (blockTags.has(localName) || skippedTags.has(localName) || localName === 'br') return false;
  return /^(?:inline$|contents$)/.test(getComputedStyle(element).display);
}

/** Preformatted text is prose, as in mail archives, unless it says that it is code. */
function isCode(element: Element): boolean {
  return element.querySelector('code') !== null || /code|highlight/i.test(element.className);
}

/** Whether nothing below the element is read. */
export function isSkipped(element: Element): boolean {
  const { localName } = element;
  if (skippedTags.has(localName)) return true;
  const role = element.getAttribute('role');
  if (role !== null && skippedRoles.has(role)) return true;
  if (element.hasAttribute('hidden')) return true;
  // Words within a line are seen all the same; without them a sentence could say the opposite.
  if (element.getAttribute('aria-hidden') === 'true' && !isInline(element)) return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  if (element.matches(quoteHeads) && quoteAround(element) !== null) return true;
  if (localName === 'pre') return isCode(element);
  return element.matches(repeated) || element.matches(paths);
}

/** Whether a sentence goes on behind a part that is not read. */
export function goesOnBehind(element: Element): boolean {
  if (element.localName === 'cite' && quoteAround(element) !== null) return false;
  return skippedWithinLine.has(element.localName) || isInline(element);
}

/** Whether the element holds nothing but words and inline elements: a paragraph in effect. */
function isLeaf(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    const { localName } = child;
    if (localName !== 'br' && !skippedTags.has(localName) && !isInline(child)) return false;
  }
  return true;
}

/** An entry of a list that is longer than this, in UTF-16 units, or has paragraphs is a post, as in archives. */
const longEntry = 400;

function isPost(entry: Element): boolean {
  return entry.querySelector('br + br') !== null || (entry.textContent?.length ?? 0) > longEntry;
}

/** Whether two neighbours are paragraphs of one text, not e.g. a post's head and its body. */
function areAlike(element: Element, neighbour: Element | null): boolean {
  return (
    neighbour !== null &&
    neighbour.localName === element.localName &&
    neighbour.className === element.className &&
    isLeaf(neighbour)
  );
}

/**
 * Whether the element is a paragraph of the text around it, not a text of its own. Lists are, and so
 * are `<div>`s that stand in a row as paragraphs do.
 */
export function isParagraph(element: Element): boolean {
  switch (element.localName) {
    case 'ul':
    case 'ol':
    case 'dl':
      return true;
    case 'li':
      return isLeaf(element) && !isPost(element);
    case 'p':
    case 'dd':
    case 'dt':
      return isLeaf(element);
    case 'div':
      return (
        isLeaf(element) &&
        (areAlike(element, element.previousElementSibling) ||
          areAlike(element, element.nextElementSibling))
      );
    default:
      return false;
  }
}
