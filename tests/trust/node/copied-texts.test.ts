/** Whatever stands in a text, what is copied or exported has the form that Footnote gives it. */
import { afterAll, describe, expect, test } from 'vitest';
import { backupIn, backupOf, backupText } from '../../../shared/backup';
import { languages, setLanguage } from '../../../shared/i18n';
import { listText } from '../../../shared/list-file';
import { onOneLine } from '../../../shared/one-line';
import type { KnownClaim } from '../../../shared/pack';
import { replyFormats, replyText } from '../../../shared/reply';
import { reportText } from '../../../shared/report-text';
import type { SavedEntry } from '../../../shared/saved';
import { defaults } from '../../../shared/settings';
import { summaryText } from '../../../shared/summary-text';
import { markupOf } from '../../fixtures/markup';
import { claimSaying } from '../../fixtures/pack';
import { injections } from '../injections';
import { tried } from '../tried';

afterAll(() => setLanguage('en'));

const harmless = 'Tea cures gout';
const url = 'https://example.org/1';

const claimOf = (text: string): KnownClaim => ({ ...claimSaying(text, url), rating: text });

const entryOf = (text: string): SavedEntry => ({
  id: 1,
  claim: 'folk/a',
  words: text.slice(0, 2_000),
  title: text.slice(0, 400),
  url,
  savedAt: '2026-11-28T00:00:00.000Z',
  // The reader's own words have lines of their own.
  note: '',
});

describe.each(languages)('in %s', (language) => {
  test.each(replyFormats)('a reply (%s)', (format) => {
    setLanguage(language);
    const made = (text: string) => replyText(claimOf(text), format);
    const wanted = markupOf[format](made(harmless));
    const wrong = injections.filter((text) => markupOf[format](made(text)) !== wanted);
    expect(wrong).toEqual([]);
  });

  test('the list', () => {
    setLanguage(language);
    const made = (text: string) =>
      summaryText([{ entry: entryOf(text), claim: claimOf(text) }, { entry: entryOf(text) }]);
    const wanted = markupOf.plain(made(harmless));
    const wrong = injections.filter(
      (text) => markupOf.plain(made(text)) !== wanted || !made(text).includes(onOneLine(text)),
    );
    expect(wrong).toEqual([]);
  });
});

test('a report of a mark', () => {
  const why = (text: string) => ({
    words: [{ from: 'text' as const, start: 0, end: 1, text, means: text }],
    stanceCue: text,
  });
  const made = (text: string) =>
    reportText(
      { claim: 'folk/a', stance: 'asserts', words: text, title: text, why: why(text) },
      '1',
    );
  const wanted = markupOf.plain(made(harmless));
  expect(injections.filter((text) => markupOf.plain(made(text)) !== wanted)).toEqual([]);
});

test('the exported list holds exactly what was saved', () => {
  const entries = injections.map(entryOf);
  expect(JSON.parse(listText(entries))).toMatchObject({ entries });
});

test('a backup is read back as it was', () => {
  const list = injections.map((text, at) => ({ ...entryOf(text), id: at + 1 }));
  const hidden = injections.map((text) => ({ claim: text.slice(0, 500) }));
  const backup = backupOf({ ...defaults, hidden }, list, new Date('2026-11-28T00:00:00.000Z'));
  expect(backupIn(JSON.parse(backupText(backup)))).toMatchObject({ ok: true, backup });
});

test('is counted', (context) =>
  tried(context, injections.length * (languages.length * (replyFormats.length + 1) + 3)));
