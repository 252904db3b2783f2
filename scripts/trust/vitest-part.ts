/** Parts 3, 8 and 9 as far as they need no extension: tests/trust, run by vitest. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../test/run-tool';
import type { Part, Row, TrustOptions } from './part';

/** How many times as often as in the short form things are tried. */
const longScale = 20;

/** The parts of vitest's report that are read. */
interface Report {
  testResults: {
    name: string;
    message: string;
    assertionResults: {
      status: string;
      fullName: string;
      failureMessages: string[];
      meta?: { tries?: number };
    }[];
  }[];
}

/** What each file tries, by the end of its path. */
const what: Readonly<Record<string, string>> = {
  'damaged-files.test.ts': 'open a damaged index or model',
  'readers.test.ts': 'read broken and made-up packs, backups, settings',
  'copied-texts.test.ts': 'copy or export a hostile text',
  'injections.test.tsx': 'show a hostile text in all fields of a surface',
  'read-units.test.ts': 'read the text of a random tree',
  'failed-upgrade.test.ts': 'an upgrade of the database that fails',
};

function rowsOf({ testResults }: Report): Row[] {
  return testResults.map(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const losses = failed.map(
      ({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]?.slice(0, 500)}`,
    );
    if (message && losses.length === 0) losses.push(message);
    const file = name.slice(name.lastIndexOf('/') + 1);
    return {
      what: what[file] ?? file,
      tries: assertionResults.reduce((sum, { meta }) => sum + (meta?.tries ?? 0), 0),
      losses,
    };
  });
}

async function runVitest({ short, seed }: TrustOptions): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-trust-'));
  const file = join(folder, 'report.json');
  try {
    const exitCode = await runTool(
      'vitest',
      'vitest',
      [
        'run',
        '--project=trust',
        '--project=trust-browser',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      {
        // A build in this process may have set it to that of the product.
        NODE_ENV: 'test',
        FOOTNOTE_TRUST_SCALE: String(short ? 1 : longScale),
        FOOTNOTE_TRUST_SEED: String(seed),
      },
    );
    const rows = rowsOf(JSON.parse(await readFile(file, 'utf8')) as Report);
    if (exitCode !== 0 && rows.every(({ losses }) => losses.length === 0))
      rows.push({ what: 'vitest', tries: 1, losses: [`It ended with ${exitCode}.`] });
    return rows;
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const vitestPart: Part = {
  name: 'fuzz',
  what: 'broken files, made-up messages, hostile texts',
  run: runVitest,
};
