/** How often the trust tests try something, and the count of it for the table. */
import type { TestContext } from 'vitest';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** `scale` multiplies how often things are tried. */
    trust: { scale: number; seed: number };
  }
  interface TaskMeta {
    tries?: number;
  }
}

/** The seed of this run. */
export const seed = (): number => inject('trust').seed;

/** How often to try something that is tried so often in the short form. */
export const times = (short: number): number => short * inject('trust').scale;

/** Puts a count into the table. */
export function tried({ task }: TestContext, count: number): void {
  task.meta.tries = (task.meta.tries ?? 0) + count;
}
