/** Runs a tool of node_modules, with its output where the developer sees it. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root';

interface PackageManifest {
  bin: string | Record<string, string>;
}

/** The file that Node runs for `command` of a package. */
export function entryOf(packageName: string, command: string): string {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageManifest;
  const entry = typeof bin === 'string' ? bin : bin[command];
  if (entry === undefined) throw new Error(`${packageName} has no command ${command}.`);
  return join(folder, entry);
}

/** Runs `command` of a package in the project's folder and returns its exit code. */
export function runTool(
  packageName: string,
  command: string,
  parameters: readonly string[],
  environment: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entryOf(packageName, command), ...parameters], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
