import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadIndex } from '../../../matcher/load';
import { tokenize } from '../../../matcher/tokenize';
import { Vocabulary } from '../../../matcher/vocabulary';
import { indexBytes, savedIndex } from './built';

const index = loadIndex(savedIndex(indexBytes));
const newVocabulary = () => new Vocabulary(index, true);

describe('what is known of a word', () => {
  const words = fc.oneof(
    fc.constantFrom(
      'u',
      'ur',
      'pls',
      'cuz',
      'LDN',
      'Lupus',
      'lupus',
      'doesn’t',
      'hydroxycloroquine',
    ),
    fc.constantFrom(...index.words.map((word) => word.replace(/^[=^]/, ''))),
    fc.string({ unit: fc.constantFrom(...'abcdeghilnorstuxyABN\u2019é'), maxLength: 14 }),
  );

  test('is the same when it is met again, and whatever was met before', () => {
    const known = newVocabulary();
    fc.assert(
      fc.property(words, (word) => {
        const first = newVocabulary().read(word);
        expect(known.read(word)).toEqual(first);
        expect(known.read(word)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same of a short form for a word that nobody knows', () => {
    const known = new Vocabulary({ ...index, words: ['lupus'], fuzzy: new Uint32Array() }, true);
    const first = known.read('u');
    expect(first.map(({ word }) => word)).toEqual(['you']);
    expect(known.read('u')).toEqual(first);
  });

  test('has the folded words that a plain reader gives', () => {
    const text = 'U can’t say LDN didn’t help; it’s 4.5 mg & I’m well => off prednisone';
    const wordsOf = (sentences: ReturnType<typeof tokenize>) =>
      sentences.flatMap(({ tokens }) => tokens.map(({ word }) => word));
    const known = newVocabulary();
    const plain = wordsOf(tokenize(text));
    expect(wordsOf(tokenize(text, known))).toEqual(plain);
    expect(wordsOf(tokenize(text, known))).toEqual(plain);
  });
});
