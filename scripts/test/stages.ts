/** The stages of `npm test`, in the order in which they run. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../browser/build-extension';
import { makePackages, packageFaults } from '../package/check';
import {
  type Outcome,
  outcomeOfCheck,
  outcomeOfPlaywright,
  outcomeOfVitest,
  type PlaywrightReport,
  type VitestReport,
} from './outcome';
import { runTool } from './run-tool';

export interface Stage {
  name: string;
  what: string;
  run(): Promise<Outcome>;
}

/** Gives `run` a file to have its report written to, and reads it; undefined if none was written. */
async function withReport<R>(
  run: (file: string) => Promise<number>,
): Promise<{ report: R | undefined; exitCode: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-test-'));
  const file = join(folder, 'report.json');
  try {
    const exitCode = await run(file);
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      console.error('The test runner wrote no report.', error);
      return undefined;
    });
    return { report: text === undefined ? undefined : (JSON.parse(text) as R), exitCode };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function vitest(project: string): Promise<Outcome> {
  const { report, exitCode } = await withReport<VitestReport>((file) =>
    runTool('vitest', 'vitest', [
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]),
  );
  return outcomeOfVitest(report, exitCode);
}

async function playwright(): Promise<Outcome> {
  const { report, exitCode } = await withReport<PlaywrightReport>((file) =>
    runTool('@playwright/test', 'playwright', ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    }),
  );
  return outcomeOfPlaywright(report, exitCode);
}

async function builds(): Promise<Outcome> {
  await buildExtension('chrome', console.log);
  await buildExtension('firefox', console.log);
  return outcomeOfCheck(0);
}

/** The packages for the stores, rebuilt with the dependencies that are installed. */
async function packages(): Promise<Outcome> {
  await makePackages();
  const faults = await packageFaults('linked');
  if (faults.length > 0) console.error(faults.join('\n'));
  return outcomeOfCheck(faults.length);
}

export const stages: readonly Stage[] = [
  {
    name: 'types',
    what: 'type check',
    run: async () => outcomeOfCheck(await runTool('typescript', 'tsc', ['--noEmit'])),
  },
  {
    name: 'lint',
    what: 'lint',
    run: async () => outcomeOfCheck(await runTool('@biomejs/biome', 'biome', ['check', '.'])),
  },
  {
    name: 'claims',
    what: 'claim records',
    run: async () => outcomeOfCheck(await runTool('tsx', 'tsx', ['scripts/claims-check.ts'])),
  },
  { name: 'unit', what: 'unit tests', run: () => vitest('unit') },
  { name: 'browser', what: 'in-browser tests', run: () => vitest('browser') },
  { name: 'build', what: 'builds for both browsers', run: builds },
  { name: 'package', what: 'packages for the stores', run: packages },
  { name: 'e2e', what: 'end-to-end tests in both browsers', run: playwright },
  {
    name: 'trust',
    what: 'trust: kills, stops, earlier data, hostile texts (short form)',
    run: async () =>
      outcomeOfCheck(await runTool('tsx', 'tsx', ['scripts/trust/main.ts', '--short'])),
  },
];
