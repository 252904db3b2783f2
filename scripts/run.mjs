// Runs one of the project's commands after making sure that its dependencies are there.
// Plain JavaScript with Node's own modules only, because it is what runs on a fresh machine.
//
//   node scripts/run.mjs FILE.ts [ARGUMENT...]     a script of the project
//   node scripts/run.mjs --bin NAME [ARGUMENT...]  a tool from node_modules
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampPath = join(root, 'node_modules', '.footnote-installed');

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Footnote needs Node 20 or newer; this is ${process.version}. Get it from https://nodejs.org/`,
  );
}

/** Installs exactly what package-lock.json names, unless the last install was of the same file. */
function installDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return;
  say('Installing dependencies (npm ci) ...');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm ci failed; its message is above.');
  writeFileSync(stampPath, wanted);
}

/** WXT writes the types and paths that the type check needs. */
function prepareTypes() {
  if (existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  const wxt = spawnSync(process.execPath, [bin('wxt'), 'prepare'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
  if (wxt.status !== 0) fail('wxt prepare failed; its message is above.');
}

function bin(name) {
  const manifest = JSON.parse(
    readFileSync(join(root, 'node_modules', packageOf(name), 'package.json'), 'utf8'),
  );
  const target = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[name];
  return join(root, 'node_modules', packageOf(name), target);
}

function packageOf(name) {
  const packages = { tsc: 'typescript', biome: '@biomejs/biome', playwright: '@playwright/test' };
  return packages[name] ?? name;
}

installDependencies();
prepareTypes();
const [first, ...rest] = process.argv.slice(2);
const command =
  first === '--bin' ? [bin(rest[0]), ...rest.slice(1)] : [bin('tsx'), join(root, first), ...rest];
const child = spawn(process.execPath, command, {
  cwd: first === '--bin' ? root : (process.env.INIT_CWD ?? process.cwd()),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
