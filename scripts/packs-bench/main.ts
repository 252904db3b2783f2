// `npm run bench:packs [-- --json]`: what it takes to import packs of three sizes on the packs page, in a
// real Chromium, as ratios to parsing the same file and to storing the same claims, all in one run.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packText } from '../../claims-db/packs/write-pack';
import { verdicts } from '../../shared/claim';
import type { PackClaim } from '../../shared/pack';
import { Corpus } from '../bench/corpus';
import { buildExtension } from '../browser/build-extension';
import { FootnoteBrowser } from '../browser/footnote-browser';
import { ensureBrowser } from '../browser/install-browser';
import { type ImportFigures, importFile, type Plain, plainFigures, type Stretch } from './measure';
import { tableOf } from './table';

const SIZES = [1_000, 10_000, 100_000];
/** Each figure is the median of so many runs; those that are compared take turns. */
const RUNS = 3;

/** What was measured with packs of one size. Times in milliseconds. */
export interface Row extends ImportFigures {
  claims: number;
  megabytes: number;
  plain: Plain;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Claims with made-up words, and as much about each as fact checkers write. */
function madeUp(count: number, seed: number): PackClaim[] {
  const corpus = new Corpus(seed);
  const summaries = corpus.posts(count, []);
  return corpus.claims(count).map(
    ({ id, statement, phrasings }, at): PackClaim => ({
      id,
      statement,
      verdict: verdicts[at % verdicts.length] ?? 'mixed',
      summary: summaries[at % summaries.length]?.slice(0, 300) ?? statement,
      phrasings: [...phrasings],
      topics: [],
      related: [],
      sources: [{ title: statement, url: `https://example.org/reviews/${at}` }],
    }),
  );
}

async function measure(footnote: FootnoteBrowser, folder: string, claims: number): Promise<Row> {
  const runs: Omit<Row, 'claims' | 'megabytes'>[] = [];
  let bytes = 0;
  for (let run = 1; run <= RUNS; run += 1) {
    const path = join(folder, `${claims}.json`);
    // Another pack each time, so that none is compared with the one before.
    const head = { id: `pack-${claims}-${run}`, title: `Made up, ${claims}` };
    await writeFile(path, packText(head, madeUp(claims, run)));
    bytes = (await stat(path)).size;
    const page = await footnote.openExtensionPage('packs.html');
    const plain = await plainFigures(page, path);
    // What that left would be cleared away while the import is measured.
    const protocol = await page.createCDPSession();
    await protocol.send('HeapProfiler.collectGarbage');
    runs.push({ plain, ...(await importFile(page, path)) });
    await page.close();
    await footnote.send('removePack', head.id);
  }
  const of = (figure: (run: (typeof runs)[number]) => number) => median(runs.map(figure));
  const stretch = (which: keyof ImportFigures): Stretch => ({
    ms: of((run) => run[which].ms),
    longestGap: of((run) => run[which].longestGap),
    longestTask: of((run) => run[which].longestTask),
  });
  return {
    claims,
    megabytes: bytes / 1e6,
    plain: { parse: of(({ plain }) => plain.parse), add: of(({ plain }) => plain.add) },
    reading: stretch('reading'),
    importing: stretch('importing'),
    rest: stretch('rest'),
  };
}

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const { name, executable } = ensureBrowser(['chromium', 'chrome']);
const extension = await buildExtension('chrome', console.error);
const folder = await mkdtemp(join(tmpdir(), 'footnote-packs-'));
const footnote = await FootnoteBrowser.launch(name, {
  executable,
  extension,
  headless: true,
  viewport: { width: 1000, height: 800 },
});
try {
  const rows: Row[] = [];
  for (const claims of SIZES) rows.push(await measure(footnote, folder, claims));
  console.error(footnote.label);
  console.log(values.json ? JSON.stringify({ browser: footnote.label, rows }) : tableOf(rows));
} finally {
  await footnote.close();
  await rm(folder, { recursive: true });
}
