/** Mozilla's linter for extensions, with a list of the warnings that may stay. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { entryOf } from '../test/run-tool';
import type { AllowedWarning } from './lint-allowed';
import type { PackageFiles } from './zip-files';

interface LintMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/** The parts of the linter's JSON report that are read. */
export interface LintReport {
  errors: LintMessage[];
  warnings: LintMessage[];
  notices: LintMessage[];
}

/** How much of a line on each side of the place is looked at; bundles have very long lines. */
const surroundings = 60;

/** What stands where a message points to; nothing where it points to no line. */
function excerpt({ file, line, column = 0 }: LintMessage, files: PackageFiles): string {
  if (file === undefined || line === undefined) return '';
  const lines = files.get(file)?.toString('utf8').split('\n') ?? [];
  return (lines[line - 1] ?? '').slice(Math.max(0, column - surroundings), column + surroundings);
}

/**
 * What is wrong with a package: every error, every warning that is not allowed, and every allowance
 * that no warning needs any more.
 */
export function lintFaults(
  { errors, warnings, notices }: LintReport,
  files: PackageFiles,
  allowed: readonly AllowedWarning[],
): string[] {
  const used = new Set<AllowedWarning>();
  const faults = errors.map((message) => ({ message, kind: 'error' }));
  for (const message of [...warnings, ...notices]) {
    const place = excerpt(message, files);
    const allowance = allowed.find(({ code, at }) => code === message.code && at.test(place));
    if (allowance) used.add(allowance);
    else faults.push({ message, kind: 'warning' });
  }
  return [
    ...faults.map(
      ({ kind, message: { code, message, file, line, column } }) =>
        `${kind} ${code}: ${message} (${file ?? 'package'}:${line ?? 0}:${column ?? 0})`,
    ),
    ...allowed
      .filter((allowance) => !used.has(allowance))
      .map(({ code, at }) => `${code} is allowed at ${at}, but nothing is there`),
  ];
}

/** Runs the linter on a package. */
export async function lint(zip: string): Promise<LintReport> {
  const linter = spawn(
    process.execPath,
    [entryOf('addons-linter', 'addons-linter'), zip, '--output', 'json', '--boring'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(await text(linter.stdout)) as LintReport;
}
