import { afterEach, expect, test, vi } from 'vitest';
import { language, languageFor, onLanguage, setLanguage } from '../../../shared/i18n';
import { t } from '../../../shared/i18n-pages';
import { replyText } from '../../../shared/reply';
import { savedDay } from '../../../shared/saved-list';
import { summaryText } from '../../../shared/summary-text';
import { plainDate, topicLabel, verdictSentence } from '../../../shared/wording';
import { exampleClaim } from '../../fixtures/claim';

afterEach(() => setLanguage('en'));

test.each([
  ['auto', 'de-AT', 'de'],
  ['auto', 'ES_419', 'es'],
  ['auto', 'es', 'es'],
  ['auto', 'fr-FR', 'en'],
  ['auto', '', 'en'],
  ['auto', 'del', 'en'],
  ['es', 'de', 'es'],
] as const)('chosen is %s, the browser speaks %s: %s it is', (choice, browser, wanted) => {
  expect(languageFor(choice, browser)).toBe(wanted);
});

test('the next message after a change is in the new language, and listeners are told', () => {
  const told = vi.fn(() => t('popup.pause'));
  const stop = onLanguage(told);
  expect(t('card.close')).toBe('Close this card');
  setLanguage('es');
  expect(language()).toBe('es');
  expect(t('card.close')).toBe('Cerrar esta tarjeta');
  expect(told.mock.results).toMatchObject([{ value: 'Pausa' }]);
  setLanguage('es');
  stop();
  setLanguage('de');
  expect(told).toHaveBeenCalledOnce();
});

test('numbers, dates and plural forms are those of the language', () => {
  setLanguage('de');
  expect(t('list.note.tooLong', { length: 4_321, most: 4_000 })).toContain('4.321 von 4.000');
  expect(t('popup.marks', { count: 1 })).toBe('1 Markierung auf dieser Seite');
  expect(plainDate('2026-11-23')).toBe('23. November 2026');
  expect(savedDay({ savedAt: '2026-11-23T12:00:00.000Z' })).toBe('23. November 2026');
  setLanguage('es');
  expect(t('popup.marks', { count: 2 })).toBe('2 marcas en esta página');
  expect(t('popup.marks', { count: 1_000_000 })).toBe('1.000.000 de marcas en esta página');
  expect(plainDate('2026-11-23')).toBe('23 de noviembre de 2026');
});

test('what a page says is not read as a part of the message', () => {
  const words = '$t(card.close) {{statement}} <b>&amp; & {{';
  expect(t('list.summary.seenAs', { words })).toBe(`Seen as: “${words}”`);
});

test('verdicts and topics are said in the language', () => {
  setLanguage('de');
  const claim = { verdict: 'contradicted', certainty: 'low', reviewed: '2026-11-23' } as const;
  expect(verdictSentence(claim)).toBe(
    'Die Belege besagen etwas anderes; die Gewissheit ist niedrig.',
  );
  expect(verdictSentence({ ...claim, certainty: 'official-record' })).toBe(
    'Die amtlichen Angaben besagen etwas anderes (geprüft am 23. November 2026).',
  );
  expect(topicLabel('cancer')).toBe('Krebs');
  expect(topicLabel('toString')).toBe('ToString');
});

test('the reply for the thread stays English, the list for the doctor does not', () => {
  const claim = exampleClaim();
  const inEnglish = replyText(claim, 'plain');
  const entry = {
    id: 1,
    claim: claim.id,
    words: 'tea cured my gout',
    title: '',
    url: '',
    savedAt: '2026-11-23T12:00:00.000Z',
    note: '',
  };
  setLanguage('de');
  expect(replyText(claim, 'plain')).toBe(inEnglish);
  const list = summaryText([{ entry, claim }]);
  expect(list).toMatch(/^Fragen für meinen Termin\n\n1\. Tea cures gout\nBelege dagegen\. /);
  expect(list).toContain('Gesehen als: „tea cured my gout“\nGespeichert am 23. November 2026');
});
