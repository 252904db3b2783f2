import { describe, expect, test } from 'vitest';
import { found } from './built';

/** Titles and texts that say a claim's words of something that no claim is about. */
const others: [title: string, text: string][] = [
  ['Abilify for depression', 'It kept my ups and downs stable. This has been a miracle for me.'],
  ['Ozempic week 6', 'I lost ten pounds and have no side effects at all.'],
  ['Trazodone 50 mg', 'Slept through for the first time in years.'],
  ['update', 'My migraines are down to one a month on the new tablets.'],
  ['', 'The rash has been there for months and it won’t go away, I can’t get rid of it.'],
];

describe('a claim needs its own subject', () => {
  test.each(others)('[%s] %s', (title, text) => {
    expect(found(text, title)).toEqual([]);
  });

  test('the same words under the subject make the claim', () => {
    expect(found('Slept through for the first time in years.', 'Magnesium at night')).toEqual([
      'magnesium-sleep asserts',
    ]);
  });
});
