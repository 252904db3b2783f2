import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/root';
import { matcher } from './built';

const thread = readFileSync(join(root, 'tests', 'e2e', 'threads', 'seed-thread.txt'), 'utf8');

/** The claim, and words that its match has to touch. */
const expected: Record<string, string> = {
  'ldn-fda-approved': 'approved naltrexone, in a low dose',
  'ldn-boosts-immune-system': 'boost the immune system',
  'ldn-treats-lupus': 'naltrexone helps in Lupus',
  'ldn-reduces-autoantibodies': "naltrexone will reduce a patient's systemic autoantibody level",
  'nalmefene-naltrexone-oral-daily':
    'taken orally on a daily basis, in low doses 1 to 100 milligrams',
  'lupus-no-single-therapy': 'no single effective therapy for systemic lupus',
  'nsaids-renal-toxicity': 'nonsteroidal anti-inflammatory drugs may cause renal toxicity',
  'antimalarials-retinopathy': 'antimalarials may cause serious retinopathy',
  'glucocorticoids-side-effects': 'serious side effects',
  'immunosuppressants-marrow-infection': 'cytotoxic agents can cause bone marrow depression',
  'oxygen-radicals-joint-damage': 'damaging free oxygen radicals',
  'neutrophils-opioid-receptors': 'polymorphonuclear leukocytes have opiate receptors',
  'endorphin-superoxide-neutrophils': 'stimulate superoxide radical production',
  'naloxone-protects-kidney': 'protective effect on the ultrastructure of the ischemic kidney',
};

const ways: [name: string, texts: string[], title: string][] = [
  ['as one text', [thread], ''],
  ['as one text under a title', [thread], 'LDN'],
  ['paragraph by paragraph', thread.split(/\n\s*\n/), 'LDN'],
  ['line by line', thread.split('\n').filter(Boolean), ''],
];

describe.each(ways)('the thread that the project began with, %s', (_, texts, title) => {
  const matches = texts.flatMap((text) =>
    matcher
      .match({ title, text })
      .map((match) => ({ ...match, words: text.slice(match.start, match.end) })),
  );

  test('every claim is found as asserted, and no other', () => {
    expect(matches.filter(({ stance }) => stance !== 'asserts')).toEqual([]);
    expect([...new Set(matches.map(({ claim }) => claim))].sort()).toEqual(
      Object.keys(expected).sort(),
    );
  });

  test.each(Object.entries(expected))('%s lies on "%s"', (claim, words) => {
    const touching = matches.filter((match) => match.claim === claim).map((match) => match.words);
    expect(
      touching.some(
        (found) => words.includes(found) || found.includes(words) || overlaps(found, words),
      ),
    ).toBe(true);
  });

  test('a match is a clause, not a post', () => {
    for (const { words } of matches) expect(words.split(/\s+/).length).toBeLessThan(40);
  });
});

/** Whether the end of one is the beginning of the other. */
function overlaps(a: string, b: string): boolean {
  for (let length = 8; length < Math.min(a.length, b.length); length++) {
    if (a.endsWith(b.slice(0, length)) || b.endsWith(a.slice(0, length))) return true;
  }
  return false;
}
