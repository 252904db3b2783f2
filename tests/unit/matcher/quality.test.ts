import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/root';
import { type LabelledPassage, score } from '../../eval/score.mjs';
import { claims, matcher } from './built';

const read = (file: string) =>
  readFileSync(join(root, 'tests', 'eval', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledPassage);

const dev = read('dev.jsonl');
const odd = dev.filter((_, at) => at % 2 === 0);
const even = dev.filter((_, at) => at % 2 === 1);

/** The topics whose frames have been tuned longest. */
const oldTopics = ['low-dose-naltrexone', 'lupus', 'cancer'];
const isOld = new Set(
  claims.filter(({ topics: [first = ''] }) => oldTopics.includes(first)).map(({ id }) => id),
);
const isAny = new Set(claims.map(({ id }) => id));

/** Figures for some claims only: of labels and of matches. */
function figuresOf(gold: readonly LabelledPassage[], ids: ReadonlySet<string>) {
  const own = gold.map((row) => ({
    ...row,
    labels: row.labels.filter(({ claim }) => ids.has(claim)),
  }));
  const predicted = gold.map((passage) => ({
    id: passage.id,
    matches: matcher.match(passage).filter(({ claim }) => ids.has(claim)),
  }));
  return score(own, predicted).figures;
}

/** Floors and ceilings a little beside what was reached, so that a loss of ground is noticed. */
describe.each([
  [
    'odd rows, tuned on',
    odd,
    isOld,
    { precision: 0.97, recall: 0.88, denied: 0.02, asked: 0.02, span: 0.92 },
  ],
  [
    'odd rows, all claims',
    odd,
    isAny,
    { precision: 0.97, recall: 0.85, denied: 0.03, asked: 0.03, span: 0.92 },
  ],
  [
    'even rows, untouched',
    even,
    isOld,
    { precision: 0.88, recall: 0.6, denied: 0.06, asked: 0.12, span: 0.92 },
  ],
  [
    'even rows, all claims',
    even,
    isAny,
    { precision: 0.9, recall: 0.5, denied: 0.05, asked: 0.1, span: 0.92 },
  ],
  [
    'tuning-us, tuned on',
    read('tuning-us.jsonl'),
    isAny,
    { precision: 0.97, recall: 0.74, denied: 0.03, asked: 0.03, span: 0.92 },
  ],
  [
    'test-uk, tuned on',
    read('test-uk.jsonl'),
    isAny,
    { precision: 0.96, recall: 0.6, denied: 0.03, asked: 0.03, span: 0.92 },
  ],
  [
    'test-mixed, wrong marks read',
    read('test-mixed.jsonl'),
    isAny,
    { precision: 0.95, recall: 0.54, denied: 0.05, asked: 0.05, span: 0.92 },
  ],
  [
    'test-new-topics, wrong marks read',
    read('test-new-topics.jsonl'),
    isAny,
    { precision: 0.97, recall: 0.36, denied: 0.02, asked: 0.02, span: 0.86 },
  ],
] as const)('labelled passages: %s', (_, gold, ids, floor) => {
  const figures = figuresOf(gold, ids);

  test('what is marked as asserted is asserted', () => {
    expect(figures.precision).toBeGreaterThanOrEqual(floor.precision);
    expect(figures.deniedFlagged).toBeLessThanOrEqual(floor.denied);
    expect(figures.askedFlagged).toBeLessThanOrEqual(floor.asked);
    expect(figures.negativesFlagged).toBeLessThanOrEqual(0.025);
  });
  test('enough of what is asserted is marked, on the right words', () => {
    expect(figures.recall).toBeGreaterThanOrEqual(floor.recall);
    expect(figures.spanHit).toBeGreaterThanOrEqual(floor.span);
  });
});
