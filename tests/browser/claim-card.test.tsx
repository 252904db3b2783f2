import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClaimCard, type MarkedHere } from '../../components/ClaimCard';
import { MarkedText } from '../../components/MarkedText';
import { MarkList } from '../../components/MarkList';
import { PrintSummary } from '../../components/PrintSummary';
import { SavedClaim } from '../../components/SavedClaim';
import '../../components/tokens.css';
import type { KnownClaim } from '../../shared/pack';
import type { TabMark } from '../../shared/protocol';
import { exampleClaim, exampleSource } from '../fixtures/claim';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
});

const show = (element: React.ReactNode) => act(() => root.render(element));

const claim = exampleClaim({
  detail: 'In 3 trials of 90 people it made no difference.',
  harm: 'Untreated gout damages joints.',
  sources: [1, 2, 3, 4].map((number) => exampleSource(number)),
  reviewed: '2026-11-23',
});

const mark: MarkedHere = { stance: 'asserts', quoted: false, why: { words: [] } };

describe('the claim card', () => {
  test('says harm before the verdict sentence, the summary and the sources', async () => {
    await show(<ClaimCard claim={claim} mark={mark} />);
    const text = place.textContent ?? '';
    const places = [
      'This post makes',
      'Tea cures gout',
      'Contradicted',
      'Take care',
      'The evidence says otherwise; certainty is moderate.',
      'Tea probably',
      'In 3 trials',
      'Review 1',
      'Reviewed 23 November 2026',
    ].map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('opens its sources in a new tab, without opener and referrer', async () => {
    await show(<ClaimCard claim={claim} />);
    const links = [...place.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual(
      [1, 2, 3, 4].map((number) => `https://example.org/${number}`),
    );
    for (const { target, rel } of links)
      expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  test('tells a quoted denial of a supported claim as what it is', async () => {
    await show(
      <ClaimCard
        claim={{ ...claim, verdict: 'supported' }}
        mark={{ ...mark, stance: 'denies', quoted: true }}
      />,
    );
    expect(place.textContent).toContain('The evidence supports what this quoted post denies');
  });

  test('says which words made the match', async () => {
    const words = [{ from: 'title', start: 0, end: 3, text: 'Tea', means: 'tea' } as const];
    await show(
      <ClaimCard
        claim={claim}
        mark={{ stance: 'asks', quoted: false, why: { words, stanceCue: 'is it true' } }}
      />,
    );
    expect(place.textContent).toMatch(/“Tea” in the title was read as tea/);
    expect(place.textContent).toMatch(/“is it true” decided/);
  });

  test('shows markup as the text that it is', async () => {
    const hostile = '<img src=x onerror="window.hacked = 1"><script>window.hacked = 1</script>';
    await show(
      <ClaimCard claim={{ ...claim, statement: hostile, summary: hostile, harm: hostile }} />,
    );
    expect(place.querySelector('img, script')).toBeNull();
    expect(place.querySelector('h2')?.textContent).toBe(hostile);
  });
});

describe('a claim of a pack', () => {
  const ofPack: KnownClaim = {
    ...claim,
    sources: [{ title: 'fda.gov: approved', url: 'https://www.fd\u0430.example/a' }],
    pack: { id: 'folk', title: 'Folk remedies', own: false },
  };
  const entry = {
    id: 1,
    claim: claim.id,
    words: '',
    title: '',
    url: '',
    savedAt: '2026-11-28T00:00:00.000Z',
    note: '',
  };
  const found: TabMark = {
    ...mark,
    claim: claim.id,
    start: 0,
    end: 3,
    score: 1,
    strength: 'strong',
    key: 1,
    frameId: 0,
    words: 'Tea',
    title: '',
  };
  const nothing = () => undefined;

  test('says which host each source is at, in letters that all look different', async () => {
    await show(<ClaimCard claim={ofPack} />);
    expect(place.textContent).toContain('www.xn--');
    await show(<ClaimCard claim={claim} />);
    expect(place.textContent).not.toContain('example.org');
  });

  test.each([
    ['the card', <ClaimCard key="1" claim={ofPack} />],
    [
      'a row of the popup',
      <MarkList key="1" marks={[found]} claims={[ofPack]} onJump={nothing} onRead={nothing} />,
    ],
    [
      'the list',
      <SavedClaim key="1" listed={{ entry, claim: ofPack }} isBack={false} onRemove={nothing}>
        {null}
      </SavedClaim>,
    ],
    ['the printed list', <PrintSummary key="1" list={[{ entry, claim: ofPack }]} />],
  ])('is named as one by %s', async (_, surface) => {
    await show(surface);
    expect(place.textContent).toMatch(/From (?:the pack )?“Folk remedies”/);
    expect(place.textContent).toMatch(/not reviewed/);
  });

  test('turns the reading direction of its own texts only', async () => {
    await show(<ClaimCard claim={ofPack} mark={mark} />);
    const texts = [...place.querySelectorAll('[lang]')];
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(getComputedStyle(text).unicodeBidi).toBe('isolate');
  });
});

test.each([
  [[], 'naltrexone'],
  [[[0, 4]], '[nalt]rexone'],
  [
    [
      [4, 7],
      [0, 5],
    ],
    '[naltr][ex]one',
  ],
  [[[0, 10]], '[naltrexone]'],
] as [[number, number][], string][])('parts %j of a text are set off', async (parts, expected) => {
  await show(<MarkedText text="naltrexone" parts={parts} />);
  expect(place.innerHTML.replaceAll('<mark>', '[').replaceAll('</mark>', ']')).toBe(expected);
});
