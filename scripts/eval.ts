// `npm run -s eval [-- GOLD.jsonl] [--only odd,even,...] [--misses [--lines N]] [--json] [--all-claims]
// [--without model,agreement,context,typos,stance]`: runs the matcher over labelled passages and scores
// it. Without GOLD: the sets of tests/eval, each with the part that it plays. --misses groups what went
// wrong by cause, with N lines of each. Exit code 2 for a gold file that cannot be read.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Matcher } from '../matcher/types';
import { type LabelledPassage, report, type Scored, score } from '../tests/eval/score.mjs';
import { causeReport, causesOf } from './eval-causes';
import { modelFromDisk } from './load-model';
import { matcherFromDisk } from './match-setup';
import { root } from './root';

/** The labelled passages of this project. `keep` picks rows by their number, from 0. */
const sets = [
  {
    id: 'odd',
    file: 'dev.jsonl',
    role: 'odd rows: tuned on',
    keep: (row: number) => row % 2 === 0,
  },
  {
    id: 'even',
    file: 'dev.jsonl',
    role: 'even rows: untouched',
    keep: (row: number) => row % 2 === 1,
  },
  { id: 'us', file: 'tuning-us.jsonl', role: 'tuned on', keep: () => true },
  { id: 'uk', file: 'test-uk.jsonl', role: 'tuned on: precision pass', keep: () => true },
  { id: 'mixed', file: 'test-mixed.jsonl', role: 'wrong marks read', keep: () => true },
  { id: 'new', file: 'test-new-topics.jsonl', role: 'wrong marks read', keep: () => true },
  { id: 'many', file: 'test-many.jsonl', role: 'untouched', keep: () => true },
  { id: 'posts', file: 'dev-posts.jsonl', role: 'long, texts read', keep: () => true },
  { id: 'longer', file: 'test-posts.jsonl', role: 'long, untouched', keep: () => true },
  { id: 'community', file: 'test-community.jsonl', role: 'untouched', keep: () => true },
  { id: 'fresh', file: 'test-fresh.jsonl', role: 'untouched', keep: () => true },
  { id: 'hard', file: 'test-hard.jsonl', role: 'untouched, newest', keep: () => true },
  { id: 'ordinary', file: 'test-ordinary.jsonl', role: 'most without a claim', keep: () => true },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    lines: { type: 'string', default: '0' },
    'all-claims': { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
    only: { type: 'string', default: sets.map(({ id }) => id).join() },
    threshold: { type: 'string' },
  },
});

const goldSchema = v.looseObject({
  id: v.string(),
  title: v.optional(v.string(), ''),
  text: v.string(),
  form: v.string(),
  labels: v.array(
    v.looseObject({
      claim: v.string(),
      stance: v.picklist(['asserts', 'denies', 'asks']),
      quote: v.string(),
    }),
  ),
});

/** A gold file that cannot be read: what stands before the message is the place. */
class GoldError extends Error {
  override name = 'GoldError';
}

try {
  const only = values.only.split(',');
  const unknown = only.find((id) => !sets.some((set) => set.id === id));
  if (unknown !== undefined) throw new GoldError(`--only: there is no set "${unknown}"`);
  const [goldPath] = positionals;
  const chosen = goldPath
    ? [{ name: goldPath, gold: readGold(goldPath) }]
    : sets
        .filter(({ id }) => only.includes(id))
        .map(({ file, role, keep }) => ({
          name: `${file} (${role})`,
          gold: readGold(join(root, 'tests', 'eval', file)).filter((_, row) => keep(row)),
        }));
  const off = new Set(values.without.split(','));
  const model = off.has('model') ? undefined : await modelFromDisk();
  // No likelihood reaches 2: without agreement a frame changes nothing.
  if (model && off.has('agreement')) model.thresholds.withFrame = 2;
  const { matcher, texts, index } = await matcherFromDisk({
    model,
    context: !off.has('context'),
    typos: !off.has('typos'),
    stance: !off.has('stance'),
    ...(values.threshold ? { threshold: Number(values.threshold) } : {}),
  });
  const claims = new Set(texts.map(({ id }) => id));
  for (const { name, gold } of chosen) {
    const { kept, misses } = show(name, gold, matcher, claims);
    if (values.misses && index)
      console.log(`${causeReport(causesOf(misses, kept, matcher, index), Number(values.lines))}\n`);
  }
} catch (error) {
  if (!(error instanceof GoldError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** @throws GoldError with the file and the line */
function readGold(path: string): LabelledPassage[] {
  const file = relative(process.cwd(), path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new GoldError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  const gold: LabelledPassage[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim()) gold.push(readPassage(line, `${file}:${at + 1}`));
  });
  return gold;
}

function readPassage(line: string, place: string): LabelledPassage {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new GoldError(`${place}: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = v.safeParse(goldSchema, row);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new GoldError(`${place}: ${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
}

/**
 * Leaves out labels of claims that the index does not hold, and passages that only had such labels:
 * they would otherwise count as passages without a claim.
 */
function known(
  gold: readonly LabelledPassage[],
  claims: ReadonlySet<string>,
): { kept: LabelledPassage[]; labels: number } {
  let labels = 0;
  const kept: LabelledPassage[] = [];
  for (const passage of gold) {
    const inIndex = passage.labels.filter(({ claim }) => claims.has(claim));
    labels += passage.labels.length - inIndex.length;
    if (inIndex.length > 0 || passage.labels.length === 0)
      kept.push({ ...passage, labels: inIndex });
    else kept.push({ ...passage, labels: [], form: `${passage.form} (other claims)` });
  }
  return { kept, labels };
}

function show(
  name: string,
  gold: readonly LabelledPassage[],
  matcher: Matcher,
  claims: ReadonlySet<string>,
): { kept: LabelledPassage[]; misses: string[] } {
  const { kept, labels } = values['all-claims']
    ? { kept: [...gold], labels: 0 }
    : known(gold, claims);
  const predictions = kept.map((passage) => ({ id: passage.id, matches: matcher.match(passage) }));
  const scored: Scored = score(kept, predictions);
  const words = kept.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const wrong = scored.misses.filter((miss) => miss.startsWith('WRONG')).length;
  if (values.json) {
    console.log(
      JSON.stringify({
        name,
        labelsLeftOut: labels,
        wrongPer1000Words: (wrong / words) * 1000,
        ...scored.figures,
      }),
    );
  } else {
    console.log(
      `# ${name}: ${kept.length} passages, ${labels} labels of claims that the index has not left out`,
    );
    console.log(report(scored));
    console.log(`wrong marks per 1,000 words: ${((wrong / words) * 1000).toFixed(2)}\n`);
  }
  return { kept, misses: scored.misses };
}
