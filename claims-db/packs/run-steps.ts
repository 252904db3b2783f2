/** Runs long work in slices, so that whatever else waits gets its turn and the reader can stop it. */
import { PackError } from '../../shared/pack';

/** How long work goes on before others get their turn, in milliseconds. */
const sliceLength = 24;

export interface Attended {
  /** Aborted when the reader cancels. */
  signal?: AbortSignal | undefined;
  /** @param share - what is done, 0 to 1 */
  onProgress?: ((share: number) => void) | undefined;
}

/** @throws PackError `cancelled` where the reader cancelled */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new PackError({ code: 'cancelled' });
}

/** Ends when everything that waits for this thread had its turn. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * @param steps - yields the share that is done, 0 to 1
 * @throws PackError `cancelled`, and whatever a step throws
 */
export async function runSteps<T>(
  steps: Generator<number, T>,
  { signal, onProgress }: Attended,
): Promise<T> {
  let sliceBegan = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - sliceBegan > sliceLength) {
      onProgress?.(step.value);
      await breathe();
      throwIfCancelled(signal);
      sliceBegan = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}

/** Progress of a part as progress of the whole. */
export function partOf(
  onProgress: Attended['onProgress'],
  from: number,
  to: number,
): (share: number) => void {
  return (share) => onProgress?.(from + (to - from) * share);
}
