/** Work in slices that leave the page its frames; none while nobody sees the page. */

/** How long one slice of ours may take, in milliseconds. */
const sliceLength = 3;

/** How long the page may keep us waiting for an idle moment, in milliseconds. */
const patience = 300;

/** How long the page's pictures and frames may keep us waiting, in milliseconds. */
const loadPatience = 1_000;

/** How long a text that goes on coming may keep us waiting, in milliseconds. */
const textPatience = 10_000;

/**
 * Resolves when the page has loaded, or its text is there and the rest takes long: until then all
 * that we ask of it would hold it up. A text that never ends (a live page) is begun with, too.
 */
export function pageLoaded(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      // The load event follows in the same turn; the page's own work at it comes first.
      if (document.readyState === 'complete') setTimeout(resolve);
      else {
        const isTextThere = document.readyState === 'interactive';
        setTimeout(resolve, isTextThere ? loadPatience : textPatience);
        document.addEventListener('readystatechange', look, { once: true });
      }
    };
    look();
  });
}

/** Resolves after the next frame; a page that nobody sees has none. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patience);
  });

/** A stretch of time to work in; `isOver` says when to stop. */
export interface Slice {
  readonly start: number;
  isOver(): boolean;
}

export class IdleTime {
  private urgent = 0;
  private readonly woken = new Set<() => void>();
  /** Until when nobody is to ask for a style, which would have all of them worked out at once. */
  styled: Promise<void> | undefined;

  /** Has everybody wait for `work`, which brings new styles and never fails, and for the frame after it. */
  hold(work: Promise<unknown>): Promise<void> {
    this.styled = work.then(painted);
    return this.styled;
  }

  /** Resolves when the page is seen and idle, or has kept us waiting for long enough. */
  async nextSlice(): Promise<Slice> {
    if (document.hidden && this.urgent === 0) await this.untilSeen();
    let styled: Promise<void> | undefined;
    do {
      styled = this.styled;
      await styled;
      await new Promise((resolve) => {
        requestIdleCallback(resolve, { timeout: patience });
      });
    } while (styled !== this.styled);
    const start = performance.now();
    return { start, isOver: () => performance.now() >= start + sliceLength };
  }

  /** Works on in a tab that nobody sees, for as long as somebody waits for `work`. */
  async hurry<T>(work: () => Promise<T>): Promise<T> {
    this.urgent += 1;
    this.wake();
    try {
      return await work();
    } finally {
      this.urgent -= 1;
    }
  }

  /** The page is seen, or somebody asks for it. */
  wake(): void {
    for (const resume of this.woken) resume();
    this.woken.clear();
  }

  private untilSeen(): Promise<void> {
    return new Promise((resolve) => {
      this.woken.add(resolve);
    });
  }
}
