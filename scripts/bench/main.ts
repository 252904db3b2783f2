// `npm run -s bench [-- --json]`: speed, size and memory on a corpus that is made up and the same every
// time, with 198 claims (the project's own, the full matcher) and with packs of 1,000, 10,000 and 100,000.
// Ratios are to the floor in the same run. Slow contenders do part of the sentences and are scaled.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../root';
import { bm25, floor, fuse, miniSearch, type Work } from './contenders';
import { Corpus } from './corpus';
import { ownClaims, pack, type Subject } from './subjects';
import { tableOf } from './table';
import { type Speed, speedOf } from './timing';

const SIZES = [1000, 10_000, 100_000];
const SENTENCES = 20_000;
const POST = 10;
const SEED = 1;

/** One line of the result. */
export interface Row {
  claims: number;
  indexBytes: number;
  buildMs: number;
  openMs: number;
  heapBytes: number;
  peakBytes: number;
  speeds: Record<'floor' | 'matcher' | 'bm25' | 'minisearch' | 'fuse', Speed>;
  /** Time of the matcher by time of the floor. */
  timesFloor: number;
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
const rows: Row[] = [];
try {
  const corpus = new Corpus(SEED);
  for (const subject of [await ownClaims(), ...SIZES.map((size) => pack(corpus.claims(size)))]) {
    rows.push(measure(subject, corpus));
    if (!values.json) console.error(`${rows.at(-1)?.claims} claims done`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(values.json ? JSON.stringify(rows) : tableOf(rows));

function measure({ claims, build, kind }: Subject, corpus: Corpus): Row {
  const posts = corpus.posts(SENTENCES, claims);
  const sentences = posts.flatMap((post) => post.split(/(?<=[.!?])\s+/));
  const start = performance.now();
  const { bytes, work } = build();
  const buildMs = performance.now() - start;
  const file = join(folder, `${claims.length}.bin`);
  writeFileSync(file, bytes);
  const memory = JSON.parse(
    execFileSync(
      process.execPath,
      [...process.execArgv, join(root, 'scripts', 'bench', 'memory.ts'), file, kind],
      { encoding: 'utf8' },
    ),
  ) as Pick<Row, 'openMs' | 'heapBytes' | 'peakBytes'>;
  const bySentence = (other: Work) => speedOf(other, sentences, 1);
  const floors = [speedOf(floor(), posts, POST)];
  const matcher = speedOf(work, posts, POST);
  floors.push(speedOf(floor(), posts, POST));
  const speeds = {
    floor: floors.reduce((a, b) => (b.perSecond > a.perSecond ? b : a)),
    matcher,
    bm25: bySentence(bm25(claims)),
    minisearch: bySentence(miniSearch(claims)),
    fuse: bySentence(fuse(claims)),
  };
  return {
    claims: claims.length,
    indexBytes: bytes.length,
    buildMs,
    ...memory,
    speeds,
    timesFloor: speeds.floor.perSecond / speeds.matcher.perSecond,
  };
}
