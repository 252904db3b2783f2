import { describe, expect, test } from 'vitest';
import { matchesOf } from './built';

/** Text, claim, and the words that have to be marked. */
const cases: [text: string, claim: string, marked: string][] = [
  [
    'The FDA has approved naltrexone, in a low dose, to boost the immune system.',
    'ldn-fda-approved',
    'The FDA has approved naltrexone, in a low dose, to boost the immune system',
  ],
  [
    'Treatment of lupus must be tailored for the organs that are hit, which takes time and patience.',
    'lupus-no-single-therapy',
    'Treatment of lupus must be tailored for the organs that are hit',
  ],
  [
    'I have three cats, and my LDN really helps my lupus, says the vet.',
    'ldn-treats-lupus',
    'my LDN really helps my lupus',
  ],
  ['We moved house but LDN cured my MS.', 'ldn-treats-ms', 'LDN cured my MS'],
  [
    'I have never had any side effects from LDN.',
    'ldn-no-side-effects',
    'I have never had any side effects from LDN',
  ],
  [
    'We moved house. Started turmeric in May for my knees. By August the arthritis pain was gone.',
    'turmeric-arthritis',
    'Started turmeric in May for my knees. By August the arthritis pain was gone',
  ],
];

describe('the words that are marked', () => {
  test.each(cases)('%s', (text, claim, marked) => {
    const [match] = matchesOf(claim, text);
    expect(text.slice(match?.start, match?.end)).toBe(marked);
  });
});
