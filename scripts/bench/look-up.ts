// `npm run bench:look-up [-- --json] [--browser chromium|firefox [--claims N]]`: what a keystroke in the look-up costs, and how often the claim that
// is meant is among the first five; with the project's 198 claims, and with packs of 1,000, 10,000 and
// 100,000 beside them. Fuse.js alone over all of them is the yardstick, in the same run; it does as many
// as a time limit lets it. Times are the processor's, so that other work of the machine does not count.
// Claims lie in memory here; with `--browser` the extension itself is measured, where they lie in IndexedDB,
// by the clock.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readClaims } from '../../claims-db/read';
import { ownShelf, searchShelves, type Shelf } from '../../entrypoints/background/shelf-search';
import { buildPack } from '../../matcher/pack/build-pack';
import { Narrower } from '../../matcher/pack/narrow';
import { PackIndex } from '../../matcher/pack/pack-index';
import { type KnownClaim, shownClaim } from '../../shared/pack';
import { packClaim } from '../../tests/fixtures/pack';
import { root } from '../root';
import { fuseAlone } from '../yardsticks/fuse-alone';
import { Corpus } from './corpus';
import { measureIn, tableOfBrowsers } from './look-up-browser';
import { type Kind, keystrokes, kinds, queriesOf } from './queries';

const SIZES = [1000, 10_000, 100_000];
const SEED = 1;
/** Queries of each kind. */
const TYPED = 12;
const JUDGED = 100;
/** No measurement of Fuse.js goes on for longer, in ms. */
const LONGEST = 10_000;
const FIRST = 5;

type Find = (query: string) => Promise<string[]> | string[];

interface Times {
  keystrokes: number;
  median: number;
  most95: number;
  worst: number;
}
interface Judged {
  queries: number;
  /** Share whose claim is among the first. */
  found: number;
}
interface Row {
  claims: number;
  /** Until the first look-up can be answered, once the index is open. */
  readyMs: number;
  lookUp: Times;
  fuse: Times;
  quality: Record<Kind, { lookUp: Judged; fuse: Judged; same: Judged }>;
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    browser: { type: 'string' },
    claims: { type: 'string', default: '10000' },
  },
});
if (values.browser !== undefined) await inBrowser(values.browser, Number(values.claims));
else await inMemory();

async function inBrowser(browser: string, claims: number): Promise<void> {
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Error('--browser is chromium or firefox.');
  const row = await measureIn(browser, claims);
  console.log(values.json ? JSON.stringify(row) : tableOfBrowsers([row]));
}

async function inMemory(): Promise<void> {
  const { claims: own } = await readClaims(join(root, 'claims-db', 'claims'), root);
  const ofOwn = await ownShelf(own);
  const rows = [await measure(own, own, [ofOwn], 0)];
  const corpus = new Corpus(SEED);
  for (const size of SIZES) {
    const claims = corpus
      .claims(size)
      .map((claim) => packClaim(claim))
      .map((claim) => shownClaim(claim, { id: 'made', title: 'Made up', own: false }));
    const index = new PackIndex(buildPack(claims));
    const start = process.cpuUsage();
    const narrower = new Narrower(index);
    const readyMs = since(start);
    const shelf = {
      narrower,
      claimsAt: (numbers: readonly number[]) => numbers.flatMap((number) => claims[number] ?? []),
    };
    rows.push(await measure(claims, [...own, ...claims], [ofOwn, shelf], readyMs));
  }
  console.log(values.json ? JSON.stringify(rows) : tableOf(rows));
}

/** Milliseconds of the processor. */
function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function measure(
  meant: readonly KnownClaim[],
  all: readonly KnownClaim[],
  shelves: readonly Shelf[],
  readyMs: number,
): Promise<Row> {
  const lookUp: Find = async (query) =>
    (await searchShelves(shelves, query)).found.map(({ claim }) => claim.id);
  const fuse = fuseAlone(all);
  const typed = kinds.flatMap((kind) => queriesOf(meant, kind, TYPED)).flatMap(keystrokes);
  for (const text of typed.slice(0, 200)) await lookUp(text);
  const quality: Partial<Row['quality']> = {};
  for (const kind of kinds) {
    const queries = queriesOf(meant, kind, JUDGED);
    const byFuse = await judge(fuse, queries);
    quality[kind] = {
      lookUp: await judge(lookUp, queries),
      fuse: byFuse,
      same: await judge(lookUp, queries.slice(0, byFuse.queries)),
    };
  }
  const row: Row = {
    claims: all.length,
    readyMs,
    lookUp: await timesOf(lookUp, typed),
    fuse: await timesOf(fuse, spread(typed)),
    quality: quality as Row['quality'],
  };
  console.error(`${all.length} claims done`);
  return row;
}

/** The same keystrokes in another order, so that a run that is cut off has some of every kind and length. */
function spread(texts: readonly string[]): string[] {
  const step = 37;
  return Array.from({ length: step }, (_, first) =>
    texts.filter((_, at) => at % step === first),
  ).flat();
}

async function timesOf(find: Find, texts: readonly string[]): Promise<Times> {
  const times: number[] = [];
  const begin = process.cpuUsage();
  for (const text of texts) {
    const start = process.cpuUsage();
    await find(text);
    times.push(since(start));
    if (since(begin) > LONGEST) break;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { keystrokes: times.length, median: at(0.5), most95: at(0.95), worst: at(1) };
}

async function judge(
  find: Find,
  queries: readonly { text: string; claim: string }[],
): Promise<Judged> {
  const start = process.cpuUsage();
  let done = 0;
  let found = 0;
  for (const { text, claim } of queries) {
    const ids = await find(text);
    done++;
    if (ids.slice(0, FIRST).includes(claim)) found++;
    if (since(start) > LONGEST) break;
  }
  return { queries: done, found: found / done };
}

function tableOf(all: readonly Row[]): string {
  const ms = (number: number) => (number < 10 ? number.toFixed(2) : Math.round(number).toString());
  const share = ({ found, queries }: Judged) => `${Math.round(found * 100)}% (of ${queries})`;
  const lines: [string, (row: Row) => string][] = [
    ['claims', ({ claims }) => claims.toLocaleString('en')],
    ['made ready in, ms', ({ readyMs }) => ms(readyMs)],
    ...(['median', 'most95', 'worst'] as const).map((name): [string, (row: Row) => string] => [
      `look-up, ${name === 'most95' ? '95th' : name}, ms`,
      ({ lookUp }) => ms(lookUp[name]),
    ]),
    ...(['median', 'most95', 'worst'] as const).map((name): [string, (row: Row) => string] => [
      `Fuse.js alone, ${name === 'most95' ? '95th' : name}, ms`,
      ({ fuse }) => ms(fuse[name]),
    ]),
    ['keystrokes, Fuse.js', ({ fuse }) => `${fuse.keystrokes}`],
    ['times as fast, median', ({ fuse, lookUp }) => ms(fuse.median / lookUp.median)],
    ['times as fast, 95th', ({ fuse, lookUp }) => ms(fuse.most95 / lookUp.most95)],
    ...kinds.flatMap((kind): [string, (row: Row) => string][] => [
      [`first five, ${kind}`, ({ quality }) => share(quality[kind].lookUp)],
      ['  Fuse.js alone', ({ quality }) => share(quality[kind].fuse)],
      ['  look-up, the same', ({ quality }) => share(quality[kind].same)],
    ]),
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines
    .map(([name, cell]) =>
      [name.padEnd(width), ...all.map((row) => cell(row).padStart(16))].join(' '),
    )
    .join('\n');
}
