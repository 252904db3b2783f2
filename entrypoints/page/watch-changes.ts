/**
 * Notices what changes in the page. Marks are verified before the next paint; changed parts are
 * read again in an idle moment, however many changes there were, and never for more than a
 * twentieth of the time.
 */

import { hostOf } from './flat-tree';
import { isInline, isParagraph, quoteAround } from './page-parts';

export interface ChangeEvents {
  /** These nodes, or what they hold, changed; called at most once a frame, before it is painted. */
  beforePaint(touched: ReadonlySet<Node>): void;
  /**
   * These parts have to be read again; none lies within another. These nodes left the page.
   * @returns the time that it took, in milliseconds, once it is done
   */
  changed(scopes: Element[], removed: Element[]): Promise<number>;
}

/** Beyond this many changed nodes the page is read again as a whole. */
const mostDirty = 512;

/** How much longer than the last reading the next one waits. */
const restFactor = 19;

/** How many elements are remembered because they may get a shadow root later. */
const mostHosts = 2_000;

const observed: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'aria-hidden', 'slot'],
};

/** The closest element around a node that is a text of its own, with the answer to a quote in it. */
export function scopeOf(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  let quote = element && quoteAround(element);
  while (quote?.parentElement) {
    element = quote.parentElement;
    quote = quoteAround(element);
  }
  while (element && element !== document.body && (isInline(element) || isParagraph(element))) {
    element = element.parentElement ?? hostOf(element);
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

const isBlock = (node: Node): node is Element =>
  node instanceof Element && !isInline(node) && node.localName !== 'br' && !isParagraph(node);

export class ChangeWatch {
  #dirty = new Set<Node>();
  #touched = new Set<Node>();
  #removed = new Set<Element>();
  readonly #roots = new WeakSet<ShadowRoot>();
  /** Elements that may get a shadow root: nothing tells when they do. */
  readonly #hosts = new Set<Element>();
  #frame = 0;
  #idle = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #stopped = false;
  readonly #observer = new MutationObserver((records) => this.#note(records));
  readonly #onLoad = () => this.#lookForRoots();

  /** @param isOurs - whether a node belongs to Footnote and not to the page */
  constructor(
    private readonly events: ChangeEvents,
    private readonly isOurs: (node: Node) => boolean,
  ) {
    this.#observer.observe(document.documentElement, observed);
    addEventListener('load', this.#onLoad);
  }

  /** Tells of an element with an open shadow root, or one that may get one. */
  meet(host: Element): void {
    const root = host.shadowRoot;
    if (!root) {
      if (this.#hosts.size < mostHosts) this.#hosts.add(host);
    } else if (!this.#roots.has(root)) {
      this.#roots.add(root);
      this.#observer.observe(root, observed);
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    removeEventListener('load', this.#onLoad);
    cancelAnimationFrame(this.#frame);
    cancelIdleCallback(this.#idle);
    clearTimeout(this.#rest);
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'childList') this.#noteNodes(target, [...addedNodes], [...removedNodes]);
      else this.#noteDirty(target);
    }
    if (this.#dirty.size + this.#removed.size === 0) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const touched = this.#touched;
      this.#touched = new Set();
      this.events.beforePaint(touched);
    });
    this.#plan();
  }

  #noteNodes(target: Node, added: readonly Node[], removed: readonly Node[]): void {
    const nodes = [...added, ...removed].filter((node) => !this.isOurs(node));
    if (nodes.length === 0) return;
    // Whole blocks that come and go are parts of their own; other nodes change the text around them.
    if (!nodes.every(isBlock)) {
      this.#noteDirty(target);
      return;
    }
    for (const node of nodes) {
      if (node.isConnected) this.#noteDirty(node);
      else if (this.#removed.size < mostDirty) this.#removed.add(node);
    }
  }

  #noteDirty(node: Node): void {
    this.#touched.add(node);
    if (this.#dirty.size < mostDirty) this.#dirty.add(node);
    else this.#dirty = new Set([document.body]);
  }

  #lookForRoots(): void {
    for (const host of this.#hosts) {
      if (host.isConnected && !host.shadowRoot) continue;
      this.#hosts.delete(host);
      if (host.shadowRoot) this.#noteDirty(host);
    }
    if (this.#dirty.size > 0) this.#plan();
  }

  #plan(): void {
    if (this.#stopped || this.#busy || this.#rest !== undefined) return;
    this.#idle ||= requestIdleCallback(() => this.#flush(), { timeout: 500 });
  }

  #flush(): void {
    this.#idle = 0;
    this.#lookForRoots();
    const scopes = new Set([...this.#dirty].flatMap((node) => scopeOf(node) ?? []));
    const removed = [...this.#removed].filter((node) => !node.isConnected);
    this.#dirty = new Set();
    this.#removed = new Set();
    this.#busy = true;
    this.events.changed(outermost(scopes), removed).then(
      (spent) => this.#restFor(spent * restFactor),
      (error: unknown) => {
        console.error('Footnote: a changed part of the page could not be read.', error);
        this.#restFor(0);
      },
    );
  }

  #restFor(milliseconds: number): void {
    this.#busy = false;
    if (this.#stopped) return;
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      if (this.#dirty.size + this.#removed.size > 0) this.#plan();
    }, milliseconds);
  }
}
