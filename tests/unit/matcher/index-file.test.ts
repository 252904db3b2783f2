import { describe, expect, test } from 'vitest';
import { parseFrames, parsePatterns } from '../../../claims-db/frames';
import { parseLexicon } from '../../../claims-db/lexicon';
import { compileIndex } from '../../../matcher/compile';
import { IndexFormatError, loadIndex } from '../../../matcher/load';
import { createMatcher } from '../../../matcher/matcher';
import type { MatcherData } from '../../../shared/matcher-data';
import { indexBytes, matcher, model, savedIndex } from './built';

const lexicon = parseLexicon(
  {
    concepts: {
      castor: { label: 'castor oil', kind: 'drug', terms: ['castor oil'] },
      fibroid: { label: 'fibroids', kind: 'disease', terms: ['fibroids'] },
      shrinks: { label: 'shrinks', kind: 'relation', terms: ['shrink', 'shrank'] },
    },
    cues: { no: { effect: 'denies', reach: 5, terms: ['not', 'no'] } },
  },
  'lexicon.yaml',
);
const claim = {
  id: 'castor-fibroids',
  statement: 'Castor oil packs shrink fibroids',
  phrasings: [],
};
const frames = parseFrames(
  { claims: { 'castor-fibroids': [{ about: 'castor', says: 'shrinks', with: 'fibroid' }] } },
  'frames.yaml',
);
const data: MatcherData = { claims: [claim], lexicon, frames };

describe('the saved form', () => {
  test('matches as the index did before it was saved', () => {
    const again = createMatcher(loadIndex(savedIndex(indexBytes)), { model });
    const passage = {
      title: 'LDN',
      text: 'It is FDA approved for lupus. Lupus has no cure. Does it help MS?',
    };
    expect(again.match(passage)).toEqual(matcher.match(passage));
    expect(again.match(passage).length).toBeGreaterThan(1);
  });

  test('is the same for the same input', () => {
    expect(compileIndex(data)).toEqual(compileIndex(data));
  });

  test.each([0, 3, 15, 16, 200])('cut to %i bytes is refused', (length) => {
    expect(() => loadIndex(savedIndex(indexBytes.slice(0, length)))).toThrow(IndexFormatError);
  });

  test('of another version is refused, and says so', () => {
    const bytes = new Uint8Array(indexBytes);
    bytes[4] = 99;
    expect(() => loadIndex(savedIndex(bytes))).toThrow(/version 99/);
  });

  test('with one byte changed anywhere is refused', () => {
    for (let at = 0; at < indexBytes.length; at += Math.ceil(indexBytes.length / 60)) {
      const bytes = new Uint8Array(indexBytes);
      bytes[at] = (bytes[at] ?? 0) ^ 0x40;
      expect(() => loadIndex(savedIndex(bytes))).toThrow(IndexFormatError);
    }
  });

  test('other files are refused', () => {
    const text = new TextEncoder().encode('{"claims": [], "words": [], "and": "so on and on"}');
    expect(() => loadIndex(savedIndex(text))).toThrow(IndexFormatError);
  });
});

describe('bad input to the compiler names the place and the fault', () => {
  test('an unknown concept', () => {
    const bad = frames.map((frame) => ({ ...frame, says: ['melts'] }));
    expect(() => compileIndex({ ...data, frames: bad })).toThrow(
      /frame 1 of claim castor-fibroids: names melts/,
    );
  });
  test('an unknown claim', () => {
    expect(() => compileIndex({ ...data, claims: [] })).toThrow(
      /claim castor-fibroids: no claim has this id/,
    );
  });
  test('a claim twice', () => {
    expect(() => compileIndex({ ...data, claims: [claim, claim] })).toThrow(
      /claim castor-fibroids: stands twice/,
    );
  });
  test('a concept twice', () => {
    const twice = { ...lexicon, concepts: [...lexicon.concepts, ...lexicon.concepts] };
    expect(() => compileIndex({ ...data, lexicon: twice })).toThrow(/concept castor: stands twice/);
  });
  test('a term of two drugs', () => {
    const other = parseLexicon(
      { kind: 'drug', concepts: { oil: { label: 'oil', terms: ['Castor-Oil'] } } },
      'other.yaml',
    );
    const both = { ...lexicon, concepts: [...lexicon.concepts, ...other.concepts] };
    expect(() => compileIndex({ ...data, lexicon: both })).toThrow(
      /concept oil: the term "Castor-Oil" is also one of castor/,
    );
  });
  test('a term that ends with a gap', () => {
    const gap = parseLexicon(
      { kind: 'drug', concepts: { oil: { label: 'oil', terms: ['oil ~'] } } },
      'gap.yaml',
    );
    expect(() => compileIndex({ ...data, lexicon: gap, frames: [] })).toThrow(
      /concept oil: the term "oil ~" begins or ends/,
    );
  });
  test('a concept that takes itself in', () => {
    const ring = parseLexicon(
      {
        kind: 'thing',
        concepts: { a: { label: 'a', includes: ['b'] }, b: { label: 'b', includes: ['a'] } },
      },
      'ring.yaml',
    );
    expect(() => compileIndex({ ...data, lexicon: ring, frames: [] })).toThrow(/takes itself in/);
  });
  test('a frame file with an unknown field, pattern or place', () => {
    const patterns = parsePatterns(
      { patterns: { heals: [{ about: '$drug', says: 'heals' }] } },
      'patterns.yaml',
    );
    expect(() => parseFrames({ claims: { x: [{ sayz: 'y' }] } }, 'f.yaml')).toThrow(
      /^f\.yaml: claims\.x\.0/,
    );
    expect(() =>
      parseFrames({ claims: { x: [{ pattern: 'cures', fill: {} }] } }, 'f.yaml', patterns),
    ).toThrow(/f\.yaml: claims\.x\.0\.pattern is cures/);
    expect(() =>
      parseFrames({ claims: { x: [{ pattern: 'heals', fill: {} }] } }, 'f.yaml', patterns),
    ).toThrow(/leaves the place drug open/);
  });
  test('a lexicon file with a wrong field', () => {
    expect(() =>
      parseLexicon({ kind: 'drug', concepts: { a: { label: 'a', term: ['x'] } } }, 'l.yaml'),
    ).toThrow(/l\.yaml: concepts\.a\.term is no field here/);
    expect(() => parseLexicon({ concepts: { a: { label: 'a', terms: ['x'] } } }, 'l.yaml')).toThrow(
      /l\.yaml: concepts\.a\.kind is missing/,
    );
  });
});
