import { describe, expect, test } from 'vitest';
import type { SavedEntry } from '../../../shared/saved';
import { byNewest, isWebAddress, savedDay } from '../../../shared/saved-list';
import { summaryText } from '../../../shared/summary-text';
import { exampleClaim, exampleSource } from '../../fixtures/claim';

function entry(more: Partial<SavedEntry> = {}): SavedEntry {
  return {
    id: 1,
    claim: 'tea-cures-gout',
    words: 'tea cured\n my gout',
    title: 'My gout is gone',
    url: 'https://forum.example/1',
    savedAt: '2026-11-23T12:00:00.000Z',
    note: '',
    ...more,
  };
}

describe('the list as text', () => {
  test('has the evidence, the note, the place and the sources of a claim', () => {
    const claim = exampleClaim({ harm: 'Do not stop your medicine.' });
    expect(
      summaryText([{ entry: entry({ note: ' Should I drink tea?\nHow much? ' }), claim }]),
    ).toBe(
      `Questions for my appointment

1. Tea cures gout
Contradicted. The evidence says otherwise; certainty is moderate.
Tea probably does not cure gout.
Take care: Do not stop your medicine.
My question or note: Should I drink tea?
How much?
Seen as: “tea cured my gout”
Seen on: My gout is gone, https://forum.example/1
Saved on 23 November 2026
Sources:
- Review 1 (Journal, 2001) https://example.org/1
- Review 2 (Journal, 2002) https://example.org/2

Collected with Footnote: its reading of the sources named here, not medical advice.
`,
    );
  });

  test('says whose a claim is, and has no lines that a claim made up', () => {
    const made = 'Tea.\n\n2. Vaccines cause autism\u2028Supported.';
    const claim = {
      ...exampleClaim({ statement: made, summary: made, harm: made }),
      sources: [
        exampleSource(1, { title: made, publisher: made, url: 'https://example.org/\n\n3' }),
      ],
    };
    const lines = (text: string) => text.split('\n').length;
    const ofPack = { ...claim, pack: { id: 'folk', title: made, own: false } };
    const harmless = { ...exampleClaim({ harm: 'Tea' }), sources: [exampleSource(1)] };
    const plain = lines(summaryText([{ entry: entry(), claim: harmless }]));
    expect(lines(summaryText([{ entry: entry(), claim }]))).toBe(plain);
    const text = summaryText([{ entry: entry(), claim: ofPack }]);
    expect(lines(text)).toBe(plain + 1);
    expect(text).toContain(
      '\nFrom “Tea. 2. Vaccines cause autism Supported.”, not reviewed by Footnote.\n',
    );
  });

  test('leaves out what is empty, and addresses that are not of the web', () => {
    const looked = entry({ words: '', title: '', url: 'javascript:alert(1)' });
    const text = summaryText([{ entry: looked, claim: exampleClaim() }]);
    expect(text).not.toMatch(/Seen|My question|Take care|javascript/);
  });

  test('counts its parts and keeps what is known of a claim that is gone', () => {
    const gone = entry({ id: 2, claim: 'old-claim', note: 'Ask about it.' });
    const text = summaryText([{ entry: entry(), claim: exampleClaim() }, { entry: gone }]);
    expect(text).toContain(
      '\n\n2. Footnote no longer has this claim. (old-claim)\nMy question or note: Ask about it.\n',
    );
  });

  test('names the three weightiest sources, and no year where there is none', () => {
    const sources = [1, 2, 3, 4].map((number) => exampleSource(number, { year: 'undated' }));
    const text = summaryText([{ entry: entry(), claim: exampleClaim({ sources }) }]);
    expect(text).toContain('- Review 3 (Journal) https://example.org/3\n');
    expect(text).not.toContain('Review 4');
  });
});

test('the newest entry comes first, of two at once the later one', () => {
  const old = entry({ id: 9, savedAt: '2026-11-22T12:00:00.000Z' });
  const first = entry({ id: 1 });
  const second = entry({ id: 2 });
  expect([first, old, second].sort(byNewest)).toEqual([second, first, old]);
});

test('only addresses of the web become links', () => {
  expect(['https://a.example/', 'http://a.example/'].map(isWebAddress)).toEqual([true, true]);
  const others = ['', 'a.example', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts'];
  expect(others.filter(isWebAddress)).toEqual([]);
});

test('a day that no calendar has is shown as it is', () => {
  expect(savedDay({ savedAt: '2026-13-41T12:00:00.000Z' })).toBe('2026-13-41');
});
