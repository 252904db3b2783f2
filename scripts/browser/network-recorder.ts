/**
 * A proxy that lets nothing through and writes down what was asked for. A browser that is started
 * with it can reach 127.0.0.1 only (browsers do not proxy the loopback address), and every other
 * request that a page, the extension or the browser itself tries to make is recorded, whatever
 * part of the browser makes it.
 */
import { createServer } from 'node:http';
import { listenLocally } from './listen-locally';

export interface NetworkRecorder {
  port: number;
  /** What was asked for, e.g. `GET http://example.org/` or `CONNECT example.org:443`. */
  attempts: readonly string[];
  /** Empties the record. */
  forget(): void;
  close(): Promise<void>;
}

/** Starts a recorder on a free port of 127.0.0.1. */
export async function startNetworkRecorder(): Promise<NetworkRecorder> {
  const attempts: string[] = [];
  const server = createServer((request, response) => {
    attempts.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    attempts.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const port = await listenLocally(server);
  return {
    port,
    attempts,
    forget: () => {
      attempts.length = 0;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
