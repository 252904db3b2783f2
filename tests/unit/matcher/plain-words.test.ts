import { describe, expect, test } from 'vitest';
import { matchesOf } from './built';

/** What nobody could take otherwise, for claims of several topics. */
const cases: [text: string, title: string, claim: string, stance: string][] = [
  ['FDA approved LDN', '', 'ldn-fda-approved', 'asserts'],
  ['LDN reduces autoantibodies.', '', 'ldn-reduces-autoantibodies', 'asserts'],
  ['It put my lupus in remission.', 'LDN', 'ldn-treats-lupus', 'asserts'],
  ["Six months on LDN and my Crohn's is quiet.", '', 'ldn-treats-crohns', 'asserts'],
  ['Not only does LDN help lupus, it is cheap.', '', 'ldn-treats-lupus', 'asserts'],
  ["I don't doubt that LDN helps lupus.", '', 'ldn-treats-lupus', 'asserts'],
  ['Stop telling people that LDN cures lupus.', '', 'ldn-treats-lupus', 'denies'],
  ['The FDA has not approved LDN for anything.', '', 'ldn-fda-approved', 'denies'],
  ['There is no evidence that turmeric cures cancer.', '', 'turmeric-cancer', 'denies'],
  ['Turmeric cures cancer.', '', 'turmeric-cancer', 'asserts'],
  ['Garlic lowers blood pressure.', '', 'garlic-blood-pressure', 'asserts'],
  ['vaccines cause autism', '', 'vaccines-autism', 'asserts'],
  ['hydroxycloroquine cures covid', '', 'hcq-covid', 'asserts'],
  ['apricot pits cured his cancer', '', 'laetrile-cancer', 'asserts'],
];

describe('plain words', () => {
  test.each(cases)('%s [%s] %s: %s', (text, title, claim, stance) => {
    const [match, ...others] = matchesOf(claim, text, title);
    expect(match?.stance).toBe(stance);
    expect(others).toEqual([]);
    expect(match?.why.words.length).toBeGreaterThan(0);
    if (stance !== 'asserts') expect(match?.why.stanceCue).toBeTruthy();
  });
});
