import { expect, test } from 'vitest';
import { verdicts } from '../../../shared/claim';
import { strengthOf } from '../../../shared/marking';
import { stances } from '../../../shared/match';

/** The whole table of what is marked, in the order of `verdicts`. */
const table = {
  asserts: ['quiet', 'plain', 'plain', 'plain', 'strong'],
  denies: ['strong', null, null, null, null],
  asks: ['question', 'question', 'question', 'question', 'question'],
};

test('stance and verdict decide the mark as the table says', () => {
  for (const stance of stances) {
    expect([stance, verdicts.map((verdict) => strengthOf(stance, verdict))]).toEqual([
      stance,
      table[stance],
    ]);
  }
});
