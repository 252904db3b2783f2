/**
 * Notices what changes in the page. Marks are verified before the next paint; changed parts are
 * read again in an idle moment, however many changes there were.
 */

import { isInline, isParagraph } from './page-parts';

export interface ChangeEvents {
  /** Something changed; called at most once a frame, before it is painted. */
  beforePaint(): void;
  /** These parts have to be read again. None lies within another. */
  changed(scopes: Element[]): void;
}

/** Beyond this many changed parts their common ancestor is read again as a whole. */
const mostScopes = 64;

/** The closest element around a node that is not merely a run of words within a line. */
function scopeOf(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && element !== document.body && (isInline(element) || isParagraph(element))) {
    element = element.parentElement;
  }
  return element;
}

/** Leaves only elements that are in the page and in none of the others. */
function outermost(scopes: ReadonlySet<Element>): Element[] {
  return [...scopes].filter((scope) => {
    if (!scope.isConnected) return false;
    for (let above = scope.parentElement; above; above = above.parentElement) {
      if (scopes.has(above)) return false;
    }
    return true;
  });
}

/**
 * Watches the page until the returned function is called.
 * @param isOurs - whether a node belongs to Footnote and not to the page
 */
export function watchChanges(events: ChangeEvents, isOurs: (node: Node) => boolean): () => void {
  let scopes = new Set<Element>();
  let frame = 0;
  let idle = 0;

  const flush = () => {
    idle = 0;
    const changed = outermost(scopes);
    scopes = new Set();
    if (changed.length > 0) events.changed(changed);
  };
  const note = (node: Node) => {
    const scope = scopeOf(node);
    if (!scope) return;
    if (scopes.size < mostScopes) scopes.add(scope);
    else scopes = new Set([document.body]);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type !== 'childList') {
        note(target);
        continue;
      }
      const nodes = [...addedNodes, ...removedNodes].filter((node) => !isOurs(node));
      if (nodes.length === 0) continue;
      // A whole new block is a part of its own; words added to a text change that text.
      const blocks = nodes.every(
        (node) =>
          node instanceof Element && !isInline(node) && !isParagraph(node) && node.isConnected,
      );
      if (blocks) nodes.forEach(note);
      else note(target);
    }
    if (scopes.size === 0) return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      events.beforePaint();
    });
    idle ||= requestIdleCallback(flush, { timeout: 500 });
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['hidden', 'aria-hidden'],
  });
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    cancelIdleCallback(idle);
  };
}
