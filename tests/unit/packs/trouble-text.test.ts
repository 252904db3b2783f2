import { afterEach, expect, test } from 'vitest';
import { faultText, placedFault, troubleText } from '../../../entrypoints/packs/trouble-text';
import { languages, setLanguage } from '../../../shared/i18n';
import type { FaultCode, PackFault, PackTrouble } from '../../../shared/pack';

afterEach(() => setLanguage('en'));

// A code that is missing here does not pass the type check.
const faultCodes = Object.keys({
  missing: true,
  empty: true,
  'not-text': true,
  'not-a-list': true,
  'not-a-record': true,
  'not-listed': true,
  'too-long': true,
  'too-many': true,
  markup: true,
  'not-https': true,
  'not-a-date': true,
  'not-a-year': true,
  'not-an-id': true,
  reserved: true,
  'reserved-name': true,
  twice: true,
  'no-rating': true,
  'unknown-rating': true,
} satisfies Record<FaultCode, true>) as FaultCode[];

const first: PackFault = {
  place: 1_234,
  id: 'a',
  field: 'sources.0.url',
  fault: 'not-https',
  value: 'ftp://',
};

const troubles: { [Code in PackTrouble['code']]: Extract<PackTrouble, { code: Code }> } = {
  'too-large': { code: 'too-large', bytes: 209_715_200, most: 134_217_728 },
  'not-json': { code: 'not-json', detail: 'the-detail' },
  'no-pack': { code: 'no-pack' },
  'newer-format': { code: 'newer-format', version: 'the-version' },
  'bad-head': { code: 'bad-head', field: 'the-field', fault: 'markup', value: 'the-value' },
  'no-claims': { code: 'no-claims' },
  'all-rejected': { code: 'all-rejected', first },
  'too-many-claims': { code: 'too-many-claims', claims: 300_000, most: 200_000 },
  'reserved-id': { code: 'reserved-id', id: 'the-id' },
  'not-an-address': { code: 'not-an-address' },
  'not-allowed': { code: 'not-allowed', host: 'the-host' },
  'no-answer': { code: 'no-answer', detail: 'the-detail' },
  'bad-answer': { code: 'bad-answer', status: 503 },
  moved: { code: 'moved' },
  'broke-off': { code: 'broke-off', bytes: 1_572_864 },
  'mostly-rejected': { code: 'mostly-rejected', rejected: 70, claims: 100 },
  'disk-full': { code: 'disk-full' },
  busy: { code: 'busy' },
  changed: { code: 'changed' },
  cancelled: { code: 'cancelled' },
  failed: { code: 'failed', detail: 'the-detail' },
};

test.each(languages)('in %s every fault and every trouble has words of its own', (language) => {
  setLanguage(language);
  const sentences = [
    ...faultCodes.map(faultText),
    ...Object.values(troubles).map(troubleText),
    troubleText({ ...troubles['bad-head'], value: '' }),
  ];
  // A missing message comes out as its key; a missing number as its placeholder.
  expect(sentences.filter((text) => /^packs\.|\{\{|undefined|NaN/.test(text))).toEqual([]);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('what is known of a trouble is said', () => {
  for (const trouble of Object.values(troubles)) {
    const text = troubleText(trouble);
    for (const value of Object.values(trouble))
      if (typeof value === 'string' && value.startsWith('the-')) expect(text).toContain(value);
  }
  expect(troubleText(troubles['too-large'])).toContain('200 MB. At most 128 MB');
  expect(troubleText(troubles['broke-off'])).toContain('1.5 MB');
  expect(troubleText(troubles['bad-answer'])).toContain('503');
  expect(troubleText(troubles['too-many-claims'])).toContain('300,000 claims. At most 200,000');
  expect(troubleText(troubles['mostly-rejected'])).toContain('70 of 100 claims');
  expect(troubleText(troubles['all-rejected'])).toContain(placedFault(first));
});

test('a fault says its place, and its field where it is not the whole claim', () => {
  expect(placedFault(first)).toBe(
    'Claim 1,234, sources.0.url: is not an address that begins with https://',
  );
  expect(placedFault({ ...first, field: '', fault: 'not-a-record' })).toBe(
    'Claim 1,234: is not a record with fields',
  );
});
