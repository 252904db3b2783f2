// `npm run -s eval [-- GOLD.jsonl] [--json] [--misses N] [--all-claims] [--without context,typos,stance]`:
// runs the matcher over labelled passages and scores it. Without GOLD: tests/eval/dev.jsonl in two
// halves, the odd rows (tuned on) and the even rows (untouched).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LabelledPassage, report, type Scored, score } from '../tests/eval/score.mjs';
import { matcherFromDisk } from './match-setup';
import { root } from './root';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'string', default: '0' },
    'all-claims': { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
    half: { type: 'string', default: 'both' },
    threshold: { type: 'string' },
  },
});

const off = new Set(values.without.split(','));
const { matcher, claims } = await matcherFromDisk({
  context: !off.has('context'),
  typos: !off.has('typos'),
  stance: !off.has('stance'),
  ...(values.threshold ? { threshold: Number(values.threshold) } : {}),
});

const [goldPath] = positionals;
if (goldPath) {
  show(goldPath, readGold(goldPath));
} else {
  const gold = readGold(join(root, 'tests', 'eval', 'dev.jsonl'));
  if (values.half !== 'even')
    show(
      'odd rows (tuned on)',
      gold.filter((_, at) => at % 2 === 0),
    );
  if (values.half !== 'odd')
    show(
      'even rows (untouched)',
      gold.filter((_, at) => at % 2 === 1),
    );
}

function readGold(path: string): LabelledPassage[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as LabelledPassage);
}

/**
 * Leaves out labels of claims that the index does not hold, and passages that only had such labels:
 * they would otherwise count as passages without a claim.
 */
function known(gold: readonly LabelledPassage[]): { kept: LabelledPassage[]; labels: number } {
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

function show(name: string, gold: readonly LabelledPassage[]): void {
  const { kept, labels } = values['all-claims'] ? { kept: [...gold], labels: 0 } : known(gold);
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
  for (const miss of scored.misses.slice(0, Number(values.misses))) console.log(miss);
}
