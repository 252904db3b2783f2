/** Work in slices that leave the page its frames. */

/** How long one slice of ours may take, in milliseconds. */
const sliceLength = 6;

/** How long the page may keep us waiting for an idle moment, in milliseconds. */
const patience = 300;

/** A stretch of time to work in; `isOver` says when to stop. */
export interface Slice {
  isOver(): boolean;
}

/** Resolves when the page is idle, or has kept us waiting for long enough. */
export function nextSlice(): Promise<Slice> {
  return new Promise((resolve) => {
    requestIdleCallback(
      () => {
        const end = performance.now() + sliceLength;
        resolve({ isOver: () => performance.now() >= end });
      },
      { timeout: patience },
    );
  });
}
