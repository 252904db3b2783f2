/** Gets a pack from its address: that one request and no other, without cookies or referrer. */
import { PackError } from '../../shared/pack';
import { packLimits } from './limits';
import { isHttps } from './pack-schema';
import type { Attended } from './run-steps';

/** What the address answered; `null` where it says that nothing changed since. */
export interface FetchedPack {
  text: string;
  /** To ask with the next time. */
  etag?: string;
}

/** The mark of a state, as HTTP writes it. A longer one could say more than which state it is. */
const soundEtag = /^(?:W\/)?"[\x21\x23-\x7e]{0,100}"$/;

/** How long an address may take in all, in milliseconds. */
const longestWait = 120_000;

/**
 * @param etag - of the answer before; the address may then say that nothing changed
 * @returns null where nothing changed
 * @throws PackError with what went wrong
 */
export async function fetchPack(
  url: string,
  etag: string | undefined,
  { signal, onProgress }: Attended = {},
): Promise<FetchedPack | null> {
  if (!isHttps(url)) throw new PackError({ code: 'not-an-address' });
  const waiting = AbortSignal.timeout(longestWait);
  const response = await fetch(url, {
    // Another address is another host to ask the reader about.
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    headers: etag === undefined ? {} : { 'If-None-Match': etag },
    signal: signal ? AbortSignal.any([signal, waiting]) : waiting,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw new PackError({ code: 'cancelled' });
    const detail = error instanceof Error ? error.message : String(error);
    throw new PackError({ code: 'no-answer', detail });
  });
  if (response.type === 'opaqueredirect') throw new PackError({ code: 'moved' });
  if (response.status === 304) return null;
  if (!response.ok) throw new PackError({ code: 'bad-answer', status: response.status });
  const said = Number(response.headers.get('content-length') ?? 0);
  if (said > packLimits.bytes)
    throw new PackError({ code: 'too-large', bytes: said, most: packLimits.bytes });
  const text = await readBody(response, said, { signal, onProgress });
  const mark = response.headers.get('etag');
  return { text, etag: mark !== null && soundEtag.test(mark) ? mark : undefined };
}

/** Reads to the end, or to the limit. */
async function readBody(
  response: Response,
  said: number,
  { signal, onProgress }: Attended,
): Promise<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let bytes = 0;
  try {
    for await (const piece of chunksOf(response)) {
      bytes += piece.byteLength;
      if (bytes > packLimits.bytes)
        throw new PackError({ code: 'too-large', bytes, most: packLimits.bytes });
      pieces.push(decoder.decode(piece, { stream: true }));
      if (said > 0) onProgress?.(Math.min(1, bytes / said));
    }
  } catch (error) {
    if (error instanceof PackError) throw error;
    if (signal?.aborted) throw new PackError({ code: 'cancelled' });
    throw new PackError({ code: 'broke-off', bytes });
  }
  return pieces.join('') + decoder.decode();
}

/** Leaving the loop early ends the download. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}
