/**
 * Brings a range into view: every box that scrolls around it, then the window. Elements have
 * `scrollIntoView`, ranges have not, and a post may be many screens long.
 */

/** Where the words end up, as a share of the height of what scrolls. */
const wanted = 0.3;

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight || element === document.scrollingElement)
    return false;
  return /^(?:auto|scroll|overlay)$/.test(getComputedStyle(element).overflowY);
}

export function scrollToRange(range: Range): void {
  let element = range.startContainer.parentElement;
  for (; element && element !== document.body; element = element.parentElement) {
    if (!scrolls(element)) continue;
    const box = element.getBoundingClientRect();
    element.scrollTop += range.getBoundingClientRect().top - box.top - box.height * wanted;
  }
  window.scrollBy({
    top: range.getBoundingClientRect().top - innerHeight * wanted,
    behavior: 'instant',
  });
}
