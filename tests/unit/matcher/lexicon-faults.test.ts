import { describe, expect, test } from 'vitest';
import { parseFrames } from '../../../claims-db/frames';
import { parseLexicon } from '../../../claims-db/lexicon';
import { sharedTerms, unusedConcepts } from '../../../matcher/lexicon-faults';

const lexicon = parseLexicon(
  {
    kind: 'drug',
    concepts: {
      castor: { label: 'castor oil', terms: ['castor oil', 'oils'] },
      oil: { label: 'oil', terms: ['Castor-Oil', 'olive oil'], unsure: ['oil'] },
      shrinks: { label: 'shrinks', kind: 'relation', terms: ['shrink', 'olive oil'] },
      cyst: { label: 'cyst', kind: 'thing', terms: ['cyst'] },
      growth: { label: 'growth', kind: 'thing', terms: ['lump'], includes: ['cyst'] },
    },
  },
  'oil.yaml',
);

describe('words that two drugs claim', () => {
  test('are all named, however they are spelt and however sure they are', () => {
    expect(sharedTerms(lexicon.concepts)).toEqual([
      { concept: 'oil', fault: 'the term "Castor-Oil" is also one of castor' },
      { concept: 'oil', fault: 'the term "oil" is also one of castor' },
    ]);
  });
});

describe('things and relations that nothing uses', () => {
  const frames = parseFrames({ claims: { x: [{ about: 'castor', says: 'shrinks' }] } }, 'f.yaml');

  test('are named, drugs are not', () => {
    expect(unusedConcepts(lexicon, frames).map(({ concept }) => concept)).toEqual(['growth']);
    expect(unusedConcepts(lexicon, []).map(({ concept }) => concept)).toEqual([
      'shrinks',
      'growth',
    ]);
  });
});
