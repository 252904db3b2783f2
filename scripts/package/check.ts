/** What is wrong with the packages for the stores. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root';
import { runTool } from '../test/run-tool';
import { lint, lintFaults } from './lint';
import { allowedWarnings } from './lint-allowed';
import { type Dependencies, rebuilt } from './rebuild';
import { differences, unpacked, zipNamed } from './zip-files';

const output = join(root, '.output');

/**
 * Builds and zips the extension for both stores, and its sources, in place of the zips that are there.
 * @throws {Error} when the build fails; its messages were written by then.
 */
export async function makePackages(): Promise<void> {
  await mkdir(output, { recursive: true });
  for (const name of await readdir(output)) {
    if (name.endsWith('.zip')) await rm(join(output, name));
  }
  for (const browser of ['chrome', 'firefox']) {
    const exitCode = await runTool('wxt', 'wxt', ['zip', '-b', browser]);
    if (exitCode !== 0) throw new Error(`The package for ${browser} could not be made.`);
  }
}

/**
 * Lints the Firefox package, builds it again from its sources and compares every file.
 * @returns what is wrong, one line each
 */
export async function packageFaults(dependencies: Dependencies): Promise<string[]> {
  const zip = await zipNamed(output, '-firefox.zip');
  const files = await unpacked(zip);
  const sources = await unpacked(await zipNamed(output, '-sources.zip'));
  return [
    ...lintFaults(await lint(zip), files, allowedWarnings),
    ...differences(files, await rebuilt(sources, dependencies)),
  ];
}
