/** Starts the import worker for a page. */
import { proxy, type Remote, wrap } from 'comlink';
import { PackError } from '../../shared/pack';
import type { Answer, ImportApi, OnProgress } from './import-api';

type Work<T> = (api: Remote<ImportApi>) => Promise<Answer<T>>;

export interface ImportClient {
  /** @throws where the worker itself breaks; what is wrong with a pack is an answer */
  ask<T>(work: Work<T>): Promise<Answer<T>>;
  /** Has what is under way answer that it was cancelled. */
  cancel(): void;
  /** Ends the worker, and with it all that it holds in memory. */
  end(): void;
}

/** Starts a worker. It is there until it is ended. */
export function startImportWorker(): ImportClient {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const api = wrap<ImportApi>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  // Also where nothing is being asked just then.
  broken.catch((error: unknown) => console.error('Footnote: the import worker broke.', error));
  return {
    ask: (work) => Promise.race([work(api), broken]),
    cancel: () => void api.cancel(),
    end: () => worker.terminate(),
  };
}

/** Lets the worker call a function of the page. */
export const listener = (onProgress: OnProgress): OnProgress & object => proxy(onProgress);

/**
 * Has a worker of its own do one thing.
 * @throws PackError with what went wrong
 */
export async function inImportWorker<T>(work: Work<T>): Promise<T> {
  const client = startImportWorker();
  try {
    const answer = await client.ask(work);
    if (!answer.ok) throw new PackError(answer.trouble);
    return answer.value;
  } finally {
    client.end();
  }
}
