/** Builds the Firefox package from its own sources, as a reviewer of the store does. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../root';
import type { PackageFiles } from './zip-files';

const run = promisify(execFile);

/** Where the rebuilt package gets its dependencies from: a clean install, or those of this folder. */
export type Dependencies = 'installed' | 'linked';

async function provide(dependencies: Dependencies, folder: string): Promise<void> {
  if (dependencies === 'linked') {
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return;
  }
  await run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder });
}

async function filesBelow(folder: string): Promise<PackageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(
        async (path) =>
          [relative(folder, path).split(sep).join('/'), await readFile(path)] as const,
      ),
    ),
  );
}

/** Writes the sources into a folder that has nothing else, builds there, and reads what was built. */
export async function rebuilt(
  sources: PackageFiles,
  dependencies: Dependencies,
): Promise<PackageFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-sources-'));
  try {
    for (const [path, content] of sources) {
      const file = normalize(join(folder, path));
      if (!file.startsWith(folder + sep)) throw new Error(`${path} leads out of the folder`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await provide(dependencies, folder);
    await run('npx', ['wxt', 'build', '-b', 'firefox'], { cwd: folder });
    return await filesBelow(join(folder, '.output', 'firefox-mv3'));
  } finally {
    await rm(folder, { recursive: true });
  }
}
