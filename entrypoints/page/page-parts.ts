/** Which parts of a page are text to read, and where a text ends. By tag and role, without layout. */

/** Not forms: old boards wrap a whole thread in one. */
const skippedTags = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION BUTTON CODE KBD SAMP VAR SVG MATH CANVAS IFRAME OBJECT EMBED AUDIO VIDEO IMG NAV MENU DIALOG'.split(
    ' ',
  ),
);

const inlineTags = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RP RT RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U WBR'.split(
    ' ',
  ),
);

const skippedRoles = new Set(
  'navigation banner contentinfo search menu menubar toolbar tablist textbox searchbox combobox listbox dialog alertdialog alert status log timer tooltip'.split(
    ' ',
  ),
);

/** Signatures repeat under every post of their writer and are no part of it. */
const signatures =
  '.signature, .postsignature, .post-signature, .sig, .message-signature, [component="post/signature"]';

/** How forum programs set a quote of another post apart. */
const quotes =
  'blockquote, .quote, .quotebox, .quote_container, .bbcode_quote, .bbcode_container, .bbCodeBlock--quote';

/** Whether the element stands in a quote of another post. */
export function isQuoted(element: Element): boolean {
  return element.closest(quotes) !== null;
}

/** Whether nothing below the element is read. */
export function isSkipped(element: Element): boolean {
  if (skippedTags.has(element.tagName.toUpperCase())) return true;
  const role = element.getAttribute('role');
  if (role !== null && skippedRoles.has(role)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  if (element.tagName === 'CITE' && element.parentElement?.tagName === 'BLOCKQUOTE') return true;
  // Preformatted text is code, unless it is all there is: a plain-text file shown as a page.
  if (element.tagName === 'PRE') {
    return element.parentElement !== document.body || document.body.childElementCount > 1;
  }
  return element.matches(signatures);
}

/** Whether the element runs within a line. */
export function isInline(element: Element): boolean {
  return inlineTags.has(element.tagName);
}

/** Whether the element holds nothing but words and inline elements: a paragraph in effect. */
function isLeaf(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (child.tagName !== 'BR' && !isInline(child) && !skippedTags.has(child.tagName)) return false;
  }
  return true;
}

/** Whether two neighbours are paragraphs of one text, not e.g. a post's head and its body. */
function areAlike(element: Element, neighbour: Element | null): boolean {
  return (
    neighbour !== null &&
    neighbour.tagName === element.tagName &&
    neighbour.className === element.className &&
    isLeaf(neighbour)
  );
}

/**
 * Whether the element is a paragraph of the text around it, not a text of its own. Lists are, and so
 * are `<div>`s that stand in a row as paragraphs do.
 */
export function isParagraph(element: Element): boolean {
  switch (element.tagName) {
    case 'UL':
    case 'OL':
    case 'DL':
      return true;
    case 'P':
    case 'LI':
    case 'DD':
    case 'DT':
      return isLeaf(element);
    case 'DIV':
      return (
        isLeaf(element) &&
        (areAlike(element, element.previousElementSibling) ||
          areAlike(element, element.nextElementSibling))
      );
    default:
      return false;
  }
}
