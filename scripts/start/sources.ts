/** Turns the files and addresses of the command line into addresses that a browser can open. */
import { basename, extname, join, resolve } from 'node:path';
import { type FileServer, serveFiles } from '../browser/serve-files';
import { root } from '../root';
import { UsageError } from './command-line';

export interface Source {
  /** As it was given. */
  given: string;
  url: string;
  /** A short name for files made from it. */
  name: string;
}

export interface Sources {
  list: Source[];
  server: FileServer;
}

const demoThread = join(root, 'scripts', 'start', 'demo-thread.html');

function slug(text: string): string {
  const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return words.replace(/^-+|-+$/g, '').slice(0, 60) || 'page';
}

/** The parsed address, or null where the text is a file's name (`C:\\...` is one, too). */
function addressOf(given: string): URL | null {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(given)) return null;
  if (!URL.canParse(given)) throw new UsageError(`${given} is no valid address.`);
  const address = new URL(given);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    throw new UsageError(`${given}: only http and https addresses can be opened.`);
  }
  return address;
}

/** Gives every source a name of its own. */
function distinctNames(list: Source[]): Source[] {
  const seen = new Map<string, number>();
  return list.map((source) => {
    const count = (seen.get(source.name) ?? 0) + 1;
    seen.set(source.name, count);
    return count === 1 ? source : { ...source, name: `${source.name}-${count}` };
  });
}

/**
 * Serves the files; file names are taken relative to `folder`. Without any source it is the demo
 * thread.
 * @throws {UsageError | UnservableFileError} when one of them cannot be opened.
 */
export async function openSources(given: readonly string[], folder: string): Promise<Sources> {
  const server = await serveFiles();
  try {
    const list: Source[] = [];
    for (const text of given.length > 0 ? given : [demoThread]) {
      const address = addressOf(text);
      list.push(
        address
          ? { given: text, url: address.href, name: slug(address.hostname + address.pathname) }
          : {
              given: text,
              url: await server.add(resolve(folder, text)),
              name: slug(basename(text, extname(text))),
            },
      );
    }
    return { list: distinctNames(list), server };
  } catch (error) {
    await server.close();
    throw error;
  }
}
