// `npm run package`: the files for both stores: the extension for Chrome, the extension and its sources
// for Firefox. `-- --check`: also unpacks the sources into a clean folder, builds them there, and
// compares every file with those of the package.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import JSZip from 'jszip';
import { root } from './root';
import { runTool } from './test/run-tool';

const run = promisify(execFile);
const output = join(root, '.output');

/** The files of a zip by their paths. */
async function unpacked(file: string): Promise<Map<string, Buffer>> {
  const zip = await JSZip.loadAsync(await readFile(file));
  const entries = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(
    await Promise.all(
      entries.map(async (entry) => [entry.name, await entry.async('nodebuffer')] as const),
    ),
  );
}

async function zipNamed(folder: string, end: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => file.endsWith(end));
  if (!name) throw new Error(`${folder} has no file that ends in ${end}`);
  return join(folder, name);
}

/** What differs between two packages: paths, each with what is wrong. */
function differences(wanted: Map<string, Buffer>, built: Map<string, Buffer>): string[] {
  const paths = [...new Set([...wanted.keys(), ...built.keys()])].sort();
  return paths.flatMap((path) => {
    const [a, b] = [wanted.get(path), built.get(path)];
    if (!a) return `${path}: only in the rebuilt package`;
    if (!b) return `${path}: missing in the rebuilt package`;
    return a.equals(b) ? [] : `${path}: ${a.length} and ${b.length} bytes that differ`;
  });
}

/** Builds the Firefox package from its sources, in a folder that has nothing else. */
async function rebuilt(): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-sources-'));
  try {
    for (const [path, content] of await unpacked(await zipNamed(output, '-sources.zip'))) {
      const file = normalize(join(folder, path));
      if (!file.startsWith(folder)) throw new Error(`${path} leads out of the folder`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
    await run('npx', ['wxt', 'zip', '-b', 'firefox'], { cwd: folder });
    return await unpacked(await zipNamed(join(folder, '.output'), '-firefox.zip'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
for (const browser of ['chrome', 'firefox']) {
  const exitCode = await runTool('wxt', 'wxt', ['zip', '-b', browser]);
  if (exitCode !== 0) process.exit(exitCode);
}
if (values.check) {
  const wanted = await unpacked(await zipNamed(output, '-firefox.zip'));
  const found = differences(wanted, await rebuilt());
  console.log(
    found.length === 0 ? `${wanted.size} files, the same from the sources` : found.join('\n'),
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}
