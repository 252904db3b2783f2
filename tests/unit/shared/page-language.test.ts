import { afterEach, expect, test } from 'vitest';
import { otherLanguage } from '../../../entrypoints/popup/page-language';
import { setLanguage } from '../../../shared/i18n';

afterEach(() => setLanguage('en'));

test.each([
  ['de', 'German'],
  [' pt-BR ', 'Portuguese'],
  ['EN-us', ''],
  ['en', ''],
  ['', ''],
  ['und', ''],
  ['no language', ''],
  ['xx<script>', ''],
  ['qqq', ''],
])('a page that says “%s” is in %j', (lang, name) => {
  expect(otherLanguage(lang)).toBe(name);
});

test('is named in the language of the interface', () => {
  setLanguage('de');
  expect(otherLanguage('es-MX')).toBe('Spanisch');
});
