import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/root';
import { type LabelledPassage, score } from '../../eval/score.mjs';
import { matcher } from './built';

const read = (file: string) =>
  readFileSync(join(root, 'tests', 'eval', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledPassage);

const dev = read('dev.jsonl');
const odd = dev.filter((_, at) => at % 2 === 0);
const even = dev.filter((_, at) => at % 2 === 1);

/** Floors and ceilings a little beside what was reached, so that a loss of ground is noticed. */
describe.each([
  [
    'dev, odd rows: trained on',
    odd,
    { precision: 0.98, recall: 0.95, denied: 0.02, asked: 0.02, none: 0.02, span: 0.95 },
  ],
  [
    'dev, even rows: untouched',
    even,
    { precision: 0.95, recall: 0.74, denied: 0.025, asked: 0.02, none: 0.035, span: 0.98 },
  ],
  [
    'test-mixed: not trained on',
    read('test-mixed.jsonl'),
    { precision: 0.955, recall: 0.77, denied: 0.03, asked: 0.02, none: 0.02, span: 0.97 },
  ],
  [
    'test-new-topics: not trained on',
    read('test-new-topics.jsonl'),
    { precision: 0.985, recall: 0.77, denied: 0.03, asked: 0.02, none: 0.01, span: 0.96 },
  ],
  [
    'test-many: untouched',
    read('test-many.jsonl'),
    { precision: 0.91, recall: 0.66, denied: 0.09, asked: 0.1, none: 0.03, span: 0.94 },
  ],
  [
    'test-community: untouched',
    read('test-community.jsonl'),
    { precision: 0.93, recall: 0.7, denied: 0.065, asked: 0.03, none: 0.04, span: 0.96 },
  ],
  [
    'test-fresh: untouched',
    read('test-fresh.jsonl'),
    { precision: 0.96, recall: 0.86, denied: 0.04, asked: 0.06, none: 0.015, span: 0.98 },
  ],
  [
    'test-hard: untouched',
    read('test-hard.jsonl'),
    { precision: 0.955, recall: 0.76, denied: 0.03, asked: 0.06, none: 0.02, span: 0.98 },
  ],
  [
    'test-ordinary, most without a claim: untouched',
    read('test-ordinary.jsonl'),
    { precision: 0.8, recall: 0.7, denied: 0.01, asked: 0.02, none: 0.03, span: 0.98 },
  ],
  [
    'test-posts, long: untouched',
    read('test-posts.jsonl'),
    { precision: 0.96, recall: 0.67, denied: 0.07, asked: 0.02, none: 0.01, span: 0.93 },
  ],
] as const)('labelled passages: %s', (_, gold, floor) => {
  const predicted = gold.map((passage) => ({ id: passage.id, matches: matcher.match(passage) }));
  const { figures } = score(gold, predicted);

  test('what is marked as asserted is asserted', () => {
    expect(figures.precision).toBeGreaterThanOrEqual(floor.precision);
    expect(figures.deniedFlagged ?? 0).toBeLessThanOrEqual(floor.denied);
    expect(figures.askedFlagged ?? 0).toBeLessThanOrEqual(floor.asked);
    expect(figures.negativesFlagged ?? 0).toBeLessThanOrEqual(floor.none);
  });
  test('enough of what is asserted is marked, on the right words', () => {
    expect(figures.recall).toBeGreaterThanOrEqual(floor.recall);
    expect(figures.spanHit).toBeGreaterThanOrEqual(floor.span);
  });
});
