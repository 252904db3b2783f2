import { describe, expect, test } from 'vitest';
import { isOneSlipAway, Misspellings } from '../../../matcher/rank/misspellings';
import { contentStems, plainWords } from '../../../matcher/rank/rank-words';
import { createRanker } from '../../../matcher/rank/ranker';

const claims = [
  { id: 'castor', statement: 'Castor oil packs dissolve fibroids', phrasings: [] },
  { id: 'coconut', statement: 'Coconut oil cures dementia', phrasings: ['coconut oil for memory'] },
  { id: 'statins', statement: 'Statins cause dementia', phrasings: ['statins stole my memory'] },
  { id: 'zinc', statement: 'Zinc lozenges shorten a cold by 3 days', phrasings: [] },
  { id: 'moon', statement: 'The 1969 moon landing was filmed in a studio', phrasings: [] },
];
const { rank } = createRanker(claims);
const best = (text: string) => rank(text, 1)[0]?.claim;

describe('the words of a post', () => {
  test('are stemmed, without addresses, with tags opened and numbers whole', () => {
    const words = plainWords('See https://example.org/a?b #MoonLanding of 1,969 — it’s Neil’s');
    expect(words).toEqual(
      expect.arrayContaining(['see', 'moonlanding', 'moon', 'landing', '1969', 'neil']),
    );
    expect(words.join(' ')).not.toContain('example');
    expect(contentStems(['the', 'dissolving', 'fibroids'])).toEqual(['dissolv', 'fibroid']);
  });
});

describe('ranking', () => {
  test.each([
    ['my aunt did castor oil packs and her fibroids dissolved', 'castor'],
    ['since the statins my memory is shot, I fear dementia', 'statins'],
    ['a spoon of coconut oil every day, for the dementia', 'coconut'],
    ['they shot the landing on the moon in a #studio', 'moon'],
    ['zink lozenges make colds shorter', 'zinc'],
    ['cocnut oil agains dementai', 'coconut'],
  ])('%s', (text, claim) => {
    expect(best(text)).toBe(claim);
  });

  test('gives as many as asked, best first', () => {
    const ranked = rank('oil for dementia and memory', 3);
    expect(ranked).toHaveLength(3);
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('scores a post that makes the claim above one that shares a word with it', () => {
    const [makes] = rank('castor oil packs dissolve fibroids', 1);
    const [shares] = rank('I packed my bags and left', 1);
    expect(makes?.score).toBeGreaterThan(2 * (shares?.score ?? 0));
  });

  test('finds nothing where no word is shared, and nothing in an empty pack', () => {
    expect(rank('wonderful', 5)).toEqual([]);
    expect(rank('', 5)).toEqual([]);
    expect(createRanker([]).rank('castor oil', 5)).toEqual([]);
  });

  test('does not depend on what was asked before', () => {
    const before = rank('coconut oil', 2);
    rank('statins', 2);
    expect(rank('coconut oil', 2)).toEqual(before);
  });

  test('takes words that are names of object properties for words', () => {
    expect(
      createRanker([{ id: 'a', statement: 'constructor __proto__ toString', phrasings: [] }]).rank(
        'the constructor hasOwnProperty',
        1,
      ),
    ).toEqual([expect.objectContaining({ claim: 'a' })]);
  });
});

describe('a misspelling', () => {
  test.each([
    ['zinc', 'zink', true],
    ['dementia', 'dementai', true],
    ['coconut', 'cocnut', true],
    ['statin', 'stattin', true],
    ['statin', 'station', true],
    ['statin', 'stain', true],
    ['castor', 'pastor', true],
    ['castor', 'coster', false],
    ['abc', 'cba', false],
    ['fibroid', 'fibr', false],
  ])('%s and %s: one slip %s', (a, b, expected) => {
    expect(isOneSlipAway(a, b)).toBe(expected);
    expect(isOneSlipAway(b, a)).toBe(expected);
  });

  test('is looked for among words with the same first letter', () => {
    const words = new Misspellings(['castor', 'pastor', 'cantor']);
    expect(words.of('castro')).toEqual(['castor']);
    expect(words.of('cas')).toEqual([]);
  });
});
