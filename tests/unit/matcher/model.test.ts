import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../../matcher/matcher';
import { ModelFormatError, openModel, saveModel } from '../../../matcher/learned/model-file';
import { wordsInQuotes } from '../../../matcher/learned/words-in-quotes';
import { loadIndex } from '../../../matcher/load';
import { tokenize } from '../../../matcher/tokenize';
import { fitHeads } from '../../../scripts/train/fit';
import type { Pairs } from '../../../scripts/train/pairs';
import { fingerprintOf, trainingFiles } from '../../../scripts/train/training-files';
import { indexBytes, matcher, model, savedIndex } from './built';

const bytes = saveModel(model);

describe('the saved model', () => {
  test('opens as it was saved', () => {
    const again = openModel(bytes.slice().buffer);
    expect(again.thresholds).toEqual(model.thresholds);
    expect(Buffer.compare(saveModel(again), bytes)).toBe(0);
  });

  test('was trained on the passages that lie in the repository', () => {
    expect(model.fingerprint).toBe(fingerprintOf(trainingFiles()));
  });

  test.each([0, 8, 15, 16, 1000])('cut to %i bytes is refused', (length) => {
    expect(() => openModel(bytes.slice(0, length).buffer)).toThrow(ModelFormatError);
  });

  test.each([0, 5, 40, 100_000])('with byte %i changed it is refused', (at) => {
    const damaged = bytes.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    expect(() => openModel(damaged.buffer)).toThrow(ModelFormatError);
  });

  test('of another index it finds nothing that the index does not know', () => {
    const claimKeys = model.candidates.claimKeys.map((key) => key ^ 1);
    const strange = { ...model, candidates: { ...model.candidates, claimKeys } };
    const other = createMatcher(loadIndex(savedIndex(indexBytes)), { model: strange });
    const passage = { title: '', text: 'I eat well and my garden is lovely.' };
    expect(other.match(passage)).toEqual([]);
    expect(matcher.match(passage)).toEqual([]);
  });
});

describe('the fit', () => {
  /** Feature 1 stands where the claim is, feature 2 with denials, feature 3 with neither. */
  const pairs: Pairs = {
    length: 6,
    starts: Uint32Array.of(0, 1, 3, 4, 5, 7, 8),
    hashes: Uint32Array.of(1, 1, 2, 3, 1, 1, 2, 3),
    groups: new Uint8Array(8),
    outcomes: Uint8Array.of(1, 2, 0, 1, 2, 0),
    weights: new Float32Array(6).fill(1),
    passages: Uint32Array.of(0, 1, 2, 3, 4, 5),
    labels: 4,
    missed: 0,
  };
  const settings = { presentBits: 4, stanceBits: 4, epochs: 40, runs: 2, rate: 0.1, shrink: 0 };

  test('learns what is there and what is denied', () => {
    const { present, stance } = fitHeads(pairs, settings);
    expect(present[1]).toBeGreaterThan(0);
    expect(present[3]).toBeLessThan(0);
    expect(stance[2 * 2]).toBeGreaterThan(stance[1 * 2] ?? 0);
  });

  test('learns nothing from a feature of one passage alone', () => {
    const passages = Uint32Array.of(0, 1, 2, 3, 3, 2);
    const { present, stance } = fitHeads({ ...pairs, passages }, settings);
    expect(present[1]).toBeGreaterThan(0);
    expect(stance[2 * 2]).toBeGreaterThan(0);
    expect(present[3]).toBe(0);
  });

  test('is the same to the last bit each time', () => {
    expect(fitHeads(pairs, settings)).toEqual(fitHeads(pairs, settings));
  });
});

describe('words in quotation marks', () => {
  test.each([
    ['They say "LDN cures lupus" here', 'LDN cures lupus'],
    ['They say \u201cLDN cures\u201d here', 'LDN cures'],
    ["It's what the 'LDN helps' crowd's saying", 'LDN helps'],
    ["my dog's bowl isn't theirs", ''],
  ])('%s', (text, quoted) => {
    const [sentence] = tokenize(text);
    expect(sentence).toBeDefined();
    if (!sentence) return;
    const inside = wordsInQuotes(sentence, text);
    const words = sentence.tokens.filter((_, at) => inside[at] === 1).map(({ raw }) => raw);
    expect(words.join(' ')).toBe(quoted);
  });
});
