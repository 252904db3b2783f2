/** Builds the extension for one browser engine, unless the last build was of the same sources. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { root } from '../root';
import type { BrowserName } from './find-browser';

export type BuildTarget = 'chrome' | 'firefox';

/** The build did not succeed; the message holds what the build tool said. */
export class BuildError extends Error {
  override name = 'BuildError';
}

const sourceFolders = [
  'assets',
  'claims-db',
  'components',
  'entrypoints',
  'locales',
  'matcher',
  'public',
  'scripts/notices',
  'shared',
];
const sourceFiles = ['package-lock.json', 'tsconfig.json', 'wxt.config.ts'];

export function buildTarget(browser: BrowserName): BuildTarget {
  return browser === 'firefox' ? 'firefox' : 'chrome';
}

/** The folder of the built, unpacked extension. */
export function buildFolder(target: BuildTarget): string {
  return join(root, '.output', `${target}-mv3`);
}

async function sources(): Promise<string[]> {
  const folders = sourceFolders.map((name) => join(root, name)).filter((path) => existsSync(path));
  const nested = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const scripts = await readdir(join(root, 'scripts'), { withFileTypes: true });
  const files = [...nested.flat(), ...scripts]
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));
  return [...files, ...sourceFiles.map((name) => join(root, name))].sort();
}

/** A fingerprint of everything that the build reads. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await sources()) {
    const content = await readFile(file);
    hash
      .update(`${relative(root, file).split(sep).join('/')}\0${content.length}\0`)
      .update(content);
  }
  return hash.digest('hex');
}

async function savedFingerprint(stamp: string): Promise<string | undefined> {
  return existsSync(stamp) ? await readFile(stamp, 'utf8') : undefined;
}

/**
 * Makes sure that the build folder holds a build of the present sources, and returns the folder.
 * @param say - told when a build starts
 * @throws {BuildError} with the build tool's output when it fails.
 */
export async function buildExtension(
  target: BuildTarget,
  say: (line: string) => void = () => undefined,
): Promise<string> {
  const folder = buildFolder(target);
  const stamp = join(root, '.output', `${target}-mv3.sources`);
  const current = await fingerprint();
  const isBuilt = existsSync(join(folder, 'manifest.json'));
  if (isBuilt && (await savedFingerprint(stamp)) === current) return folder;

  say(`Building the extension for ${target === 'firefox' ? 'Firefox' : 'Chrome and Chromium'} ...`);
  await rm(stamp, { force: true });
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new BuildError(`The build failed.\n${stdout}${stderr}`.trim());
  await mkdir(join(root, '.output'), { recursive: true });
  await writeFile(stamp, current);
  return folder;
}
