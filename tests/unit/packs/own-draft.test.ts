import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClaimDraft,
  draftOf,
  emptySource,
  linesOf,
  newId,
  readDraft,
} from '../../../entrypoints/packs/own-draft';
import type { PackClaim } from '../../../shared/pack';
import { packClaim } from '../../fixtures/pack';

const today = '2026-11-28';

/** A draft in which nothing is wrong, with some fields changed. */
const draft = (changes: Partial<ClaimDraft> = {}): ClaimDraft => ({
  ...draftOf(packClaim()),
  ...changes,
});

function claimOf(changes: Partial<ClaimDraft>, before: PackClaim | null = null): PackClaim {
  const read = readDraft(draft(changes), before, ['lupus-no-cure'], today);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.claim;
}

function faultsOf(changes: Partial<ClaimDraft>) {
  const read = readDraft(draft(changes), null, [], today);
  return read.ok ? {} : read.faults;
}

describe('a draft', () => {
  test('of a claim gives the claim back, with what the form does not show, reviewed today', () => {
    const before = packClaim({
      certainty: 'low',
      detail: 'More of it.',
      harm: 'It can hurt.',
      topics: ['arthritis', 'folk'],
      rating: 'Mostly false',
      sources: [
        { title: 'A', url: 'https://example.org/a', year: 2020, publisher: 'P', found: 'Nothing.' },
        { title: 'B', url: 'https://example.org/b', kind: 'guideline' },
      ],
    });
    const read = readDraft(draftOf(before), before, [before.id], today);
    expect(read).toEqual({ ok: true, claim: { ...before, reviewed: today } });
  });

  test('keeps its id when its statement changes', () => {
    expect(claimOf({ statement: 'Another one' }, packClaim()).id).toBe('copper-bracelets');
  });

  test('has its lines trimmed and each once; what is left empty is left out', () => {
    const claim = claimOf({ phrasings: ' one \n\ntwo\none\n', harm: ' ', certainty: '' });
    expect(claim.phrasings).toEqual(['one', 'two']);
    expect([claim.harm, claim.certainty]).toEqual([undefined, undefined]);
  });

  test('loses what cannot be seen', () => {
    expect(claimOf({ statement: 'Copper\u202E brace\u200Blets' }).statement).toBe(
      'Copper bracelets',
    );
  });
});

describe('a fault stands at its field', () => {
  const source = { ...emptySource(), title: 'A', url: 'https://example.org' };
  test.each<[string, Partial<ClaimDraft>, object]>([
    ['no statement', { statement: ' ' }, { statement: { fault: 'empty' } }],
    ['HTML', { summary: '<b>x</b>' }, { summary: { fault: 'markup' } }],
    ['no verdict', { verdict: '' }, { verdict: { fault: 'missing' } }],
    [
      'a line too long',
      { phrasings: `a\n${'b'.repeat(401)}` },
      { phrasings: { fault: 'too-long', line: 2 } },
    ],
    [
      'too many lines',
      { phrasings: Array.from({ length: 51 }, (_, at) => `line ${at}`).join('\n') },
      { phrasings: { fault: 'too-many' } },
    ],
    [
      'an address of another kind',
      { sources: [source, { ...source, url: 'javascript:alert(1)' }] },
      { 'sources.1.url': { fault: 'not-https' } },
    ],
    [
      'a year in words',
      { sources: [{ ...source, year: 'last' }] },
      { 'sources.0.year': { fault: 'not-a-year' } },
    ],
    [
      'a year to come',
      { sources: [{ ...source, year: '2222' }] },
      { 'sources.0.year': { fault: 'not-a-year' } },
    ],
    ['no source', { sources: [] }, { sources: { fault: 'empty' } }],
  ])('%s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  test('all of them at once', () => {
    expect(Object.keys(faultsOf({ statement: '', summary: '', verdict: '' })).sort()).toEqual([
      'statement',
      'summary',
      'verdict',
    ]);
  });
});

describe('an id', () => {
  test('is made of the statement, and of nothing where that has no letters of ours', () => {
    expect(newId('Does garlic cure a cold?', [])).toBe('does-garlic-cure-a-cold');
    expect(newId('大蒜', [])).toBe('claim');
  });

  test('is nobody else’s, and can be one', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), (statement, times) => {
        const taken: string[] = [];
        for (let time = 0; time <= times; time += 1) {
          const id = newId(statement, taken);
          expect(taken).not.toContain(id);
          expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          taken.push(id);
        }
      }),
    );
  });
});

test('lines are what says something', () => {
  expect(linesOf('\n a\r\n\t\nb\na')).toEqual(['a', 'b']);
});
