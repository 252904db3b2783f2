/** A server of packs on 127.0.0.1, by TLS, with answers that a test chooses. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { listenLocally } from '../../scripts/browser/listen-locally';
import { root } from '../../scripts/root';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface PackServer {
  /** `https://127.0.0.1:PORT` */
  origin: string;
  /** Answers requests for this path from now on, and returns its address. */
  answer(path: string, answer: Answer): string;
  /** Every request so far, in order. */
  requests: readonly { path: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

const fixture = (name: string) => readFile(join(root, 'tests', 'fixtures', name));

/** Starts the server; its certificate is signed by nobody. */
export async function startPackServer(): Promise<PackServer> {
  const [key, cert] = await Promise.all([
    fixture('localhost.key.pem'),
    fixture('localhost.cert.pem'),
  ]);
  const answers = new Map<string, Answer>();
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    const path = request.url ?? '/';
    requests.push({ path, headers: request.headers });
    const answer = answers.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  const origin = `https://127.0.0.1:${await listenLocally(server)}`;
  return {
    origin,
    requests,
    answer: (path, answer) => {
      answers.set(path, answer);
      return origin + path;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Answers with a text and its fingerprint, or with 304 to whoever has it already. */
export function withEtag(text: string, etag: string): Answer {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': 'application/json', etag }).end(text);
  };
}
