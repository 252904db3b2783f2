/** What an address could try when it is asked for a pack. */
import { afterEach, expect, test, vi } from 'vitest';
import { fetchPack } from '../../../../claims-db/packs/fetch-pack';
import { PackError } from '../../../../shared/pack';

afterEach(() => vi.unstubAllGlobals());

const url = 'https://packs.example/pack.json';

/** Has every request answered so. */
function answerWith(response: () => Response) {
  const asked = vi.fn<typeof fetch>(async () => response());
  vi.stubGlobal('fetch', asked);
  return asked;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((reason: unknown) => reason);
  if (!(error instanceof PackError)) throw new Error(`It ended with ${String(error)}.`);
  return error.trouble.code;
}

test('one request, without cookies, referrer and cache, that follows nothing', async () => {
  const asked = answerWith(() => new Response('{}'));
  await fetchPack(url, '"one"');
  expect(asked).toHaveBeenCalledOnce();
  expect(asked.mock.calls[0]?.[0]).toBe(url);
  expect(asked.mock.calls[0]?.[1]).toMatchObject({
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    headers: { 'If-None-Match': '"one"' },
  });
});

test('an address that moved is not followed, wherever it leads', async () => {
  // What `redirect: 'manual'` makes of every redirect: there is no way to see where it leads.
  const moved = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
  const asked = answerWith(() => moved);
  expect(await codeOf(fetchPack(url, undefined))).toBe('moved');
  expect(asked).toHaveBeenCalledOnce();
});

test.each([
  'http://packs.example/',
  'https://reader:secret@packs.example/',
  'https://reader@packs.example/',
  'file:///etc/passwd',
  'data:application/json,{}',
  'blob:https://packs.example/1',
  'chrome-extension://abc/claims.json',
])('%s is asked for nothing', async (address) => {
  const asked = answerWith(() => new Response('{}'));
  expect(await codeOf(fetchPack(address, undefined))).toBe('not-an-address');
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  ['"abc"', '"abc"'],
  ['W/"abc"', 'W/"abc"'],
  ['abc', undefined],
  ['"a b"', undefined],
  [`"${'x'.repeat(101)}"`, undefined],
  ['"a", "b"', undefined],
])('of the mark %s is kept %s', async (etag, kept) => {
  answerWith(() => new Response('{}', { headers: { etag } }));
  expect((await fetchPack(url, undefined))?.etag).toBe(kept);
});

test('an answer that never ends is left when it is too long, whatever it said of its length', async () => {
  let sent = 0;
  let isLeft = false;
  const piece = new Uint8Array(8 * 1024 * 1024);
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += piece.length;
        controller.enqueue(piece);
      },
      cancel() {
        isLeft = true;
      },
    });
  answerWith(() => new Response(endless(), { headers: { 'content-length': '10' } }));
  expect(await codeOf(fetchPack(url, undefined))).toBe('too-large');
  expect(isLeft).toBe(true);
  expect(sent).toBeLessThan(200 * 1024 * 1024);
});
