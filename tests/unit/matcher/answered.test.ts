import { describe, expect, test } from 'vitest';
import { matchAnswered } from '../../../matcher/answered';
import { matcher } from './built';

const title = 'Low dose naltrexone';
const quote = 'The FDA has approved low dose naltrexone for lupus.';

function found(passage: { text: string; answer?: string; answered?: string }) {
  return matchAnswered(matcher, { title, ...passage }).map((match) => ({
    claim: match.claim,
    stance: match.stance,
    words: passage.text.slice(match.start, match.end),
  }));
}

describe('a quote that the post', () => {
  test('leaves standing makes its claim', () => {
    expect(found({ text: quote, answer: 'Thanks for letting us know!' })).toMatchObject([
      { claim: 'ldn-fda-approved', stance: 'asserts' },
    ]);
  });

  test.each([
    "That's a myth.",
    "No, it isn't. It is off label.",
    'Not true at all.',
    'Sorry, but naltrexone in a low dose was never FDA approved for lupus or any other autoimmune disease.',
  ])('rejects is denied: %s', (answer) => {
    expect(found({ text: quote, answer })).toMatchObject([
      { claim: 'ldn-fda-approved', stance: 'denies' },
    ]);
  });
});

describe('the answer', () => {
  test('never carries a match of the quote', () => {
    expect(found({ text: 'Thanks for letting us know!', answered: quote })).toEqual([]);
  });

  test('makes its own claims, at its own offsets', () => {
    const text = 'I do not know. There is no cure for lupus, as far as we know today.';
    const [match] = found({ text, answered: quote });
    expect(match).toMatchObject({ claim: 'lupus-no-cure', stance: 'asserts' });
    expect(match?.words).toContain('no cure for lupus');
  });

  test('says of words that it took from the quote where they stand', () => {
    const text = 'It cured my lupus within a year and I have had no flare since then.';
    const matches = matchAnswered(matcher, {
      title: '',
      text,
      answered: 'Has anyone here tried low dose naltrexone?',
    });
    const places = matches.flatMap(({ why }) => why.words.map(({ from }) => from));
    expect(matches.length).toBeGreaterThan(0);
    expect(places).toContain('quote');
    for (const { why } of matches) {
      for (const word of why.words) {
        if (word.from === 'text') expect(text.slice(word.start, word.end)).toBe(word.text);
      }
    }
  });
});
