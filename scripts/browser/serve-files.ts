/** A small server on 127.0.0.1 that hands single files to a browser, plain text as a page. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname } from 'node:path';
import { listenLocally } from './listen-locally';

/** A file that a browser cannot be shown: missing, a folder, unreadable or no text. */
export class UnservableFileError extends Error {
  override name = 'UnservableFileError';
}

export interface ServedPage {
  body: Buffer;
  contentType: string;
}

export interface FileServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** Reads a file, serves it from now on and returns its address. */
  add(file: string): Promise<string>;
  /** Serves a page made in memory and returns its address. */
  addPage(name: string, page: ServedPage): string;
  /** Paths that were asked for, in order, e.g. `/1/thread.html`. */
  requests: readonly string[];
  close(): Promise<void>;
}

const htmlExtensions = new Set(['.html', '.htm', '.xhtml']);

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** A page whose body's `textContent` is exactly the text, carriage returns included. */
export function textAsPage(name: string, text: string): ServedPage {
  const title = escapeHtml(basename(name, extname(name)));
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>body { font: 1rem/1.6 sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; white-space: pre-wrap }</style>
</head><body>${escapeHtml(text)}</body></html>`;
  return { body: Buffer.from(page), contentType: 'text/html; charset=utf-8' };
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder; name the files in it';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  return error instanceof Error ? error.message : String(error);
}

/**
 * HTML goes out as it is; every other file that is UTF-8 text becomes a page of plain text.
 * @throws {UnservableFileError} for everything else.
 */
export async function readPage(file: string): Promise<ServedPage> {
  const body = await readFile(file).catch((error: unknown) => {
    throw new UnservableFileError(`Cannot read ${file}: ${whyUnreadable(error)}.`);
  });
  if (htmlExtensions.has(extname(file).toLowerCase())) {
    // Bytes that are no UTF-8 are left to the page's own <meta charset>.
    return { body, contentType: isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html' };
  }
  if (!isUtf8(body) || body.includes(0)) {
    throw new UnservableFileError(`Cannot show ${file}: it is neither HTML nor UTF-8 text.`);
  }
  return textAsPage(file, body.toString('utf8').replace(/^\uFEFF/, ''));
}

/** Starts a server with no files yet, on a free port of 127.0.0.1. */
export async function serveFiles(): Promise<FileServer> {
  const pages = new Map<string, ServedPage>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    requests.push(path);
    const page = request.method === 'GET' ? pages.get(path) : undefined;
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
      return;
    }
    response
      .writeHead(200, { 'content-type': page.contentType, 'cache-control': 'no-store' })
      .end(page.body);
  });
  const origin = `http://127.0.0.1:${await listenLocally(server)}`;
  const addPage = (name: string, page: ServedPage): string => {
    const path = `/${pages.size + 1}/${encodeURIComponent(basename(name))}`;
    pages.set(path, page);
    return origin + path;
  };
  return {
    origin,
    requests,
    addPage,
    add: async (file) => addPage(file, await readPage(file)),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
