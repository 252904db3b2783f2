/**
 * A copy of the built extension that a test may change: the browsers know an unpacked extension by its
 * folder, so that another manifest in the same folder has the same storage.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type BuildTarget, buildFolder } from '../browser/build-extension';
import { root } from '../root';

/** A page of the copy on which nothing of Footnote runs. */
export const barePage = 'bare.html';
/** A page of the copy with the parts of Footnote that packs are imported by, see `driver.ts`. */
export const driverPage = 'driver.html';

const page = (script: string) =>
  `<!doctype html><meta charset="utf-8"><title>Trust</title>${script}`;

export class ExtensionCopy {
  readonly #manifest: Record<string, unknown>;

  private constructor(
    readonly folder: string,
    manifest: Record<string, unknown>,
  ) {
    this.#manifest = manifest;
  }

  static async of(target: BuildTarget): Promise<ExtensionCopy> {
    const folder = await mkdtemp(join(tmpdir(), 'footnote-trust-'));
    await cp(buildFolder(target), folder, { recursive: true });
    const text = await readFile(join(folder, 'manifest.json'), 'utf8');
    await writeFile(join(folder, barePage), page(''));
    await writeFile(
      join(folder, driverPage),
      page('<script type="module" src="driver.js"></script>'),
    );
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        lib: {
          entry: join(root, 'scripts', 'trust', 'driver.ts'),
          formats: ['es'],
          fileName: () => 'driver.js',
        },
      },
    });
    return new ExtensionCopy(folder, JSON.parse(text) as Record<string, unknown>);
  }

  /** The extension as it is built. */
  whole(): Promise<void> {
    return this.#write(this.#manifest);
  }

  /** The extension without its background: its storage can be looked at, and nothing touches it. */
  bare(): Promise<void> {
    const { background: _, ...rest } = this.#manifest;
    return this.#write(rest);
  }

  async #write(manifest: object): Promise<void> {
    await writeFile(join(this.folder, 'manifest.json'), JSON.stringify(manifest));
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
