import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  serveFiles,
  type FileServer,
  UnservableFileError,
} from '../../../scripts/browser/serve-files';

let folder: string;
let server: FileServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-serve-'));
  server = await serveFiles();
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function write(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

async function served(name: string, content: string | Buffer) {
  const response = await fetch(await server.add(await write(name, content)));
  return { type: response.headers.get('content-type'), body: await response.text() };
}

describe('what is served', () => {
  it('HTML goes out byte for byte', async () => {
    const html = '<!doctype html><p>half <b>a page';
    expect(await served('A page.HTM', html)).toEqual({
      type: 'text/html; charset=utf-8',
      body: html,
    });
  });

  it('HTML in another encoding is left to its own meta element', async () => {
    const page = Buffer.from('<meta charset="latin1"><p>caf\xe9', 'latin1');
    expect((await served('old.html', page)).type).toBe('text/html');
  });

  it('text becomes a page with the text, escaped, as its whole body', async () => {
    const { type, body } = await served('my notes.log', '\uFEFFa < b & c\r\n\r\n<script>😀\n');
    expect(type).toBe('text/html; charset=utf-8');
    expect(body).toContain('<title>my notes</title>');
    expect(body).toContain('<body>a &lt; b &amp; c&#13;\n&#13;\n&lt;script&gt;😀\n</body></html>');
  });

  it('files of the same name have addresses of their own', async () => {
    const first = await server.add(await write('same.txt', 'one'));
    const second = await server.add(await write('same.txt', 'two'));
    expect(first).not.toBe(second);
    expect(await (await fetch(first)).text()).toContain('<body>one</body>');
  });

  it('nothing else of the disk can be reached', async () => {
    for (const path of ['/', '/etc/passwd', '/1/../../etc/passwd', '/1/%2e%2e/secret']) {
      expect((await fetch(server.origin + path)).status).toBe(404);
    }
    const address = await server.add(await write('post.txt', 'text'));
    expect((await fetch(address, { method: 'POST' })).status).toBe(404);
  });
});

describe('what is refused', () => {
  it.each([
    ['a missing file', () => Promise.resolve(join(folder, 'missing.txt')), 'no such file'],
    ['a folder', () => Promise.resolve(folder), 'folder'],
    ['text that is no UTF-8', () => write('latin.txt', Buffer.from([0x63, 0xe9])), 'UTF-8'],
    ['a file with zero bytes', () => write('zero.txt', 'a\0b'), 'UTF-8'],
  ])('%s', async (_, file, message) => {
    const refused = server.add(await file());
    await expect(refused).rejects.toThrow(UnservableFileError);
    await expect(refused).rejects.toThrow(message);
  });
});
