/** What a page gives fits into an entry of the list, however long the page makes it. */
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { SavedClaimSchema } from '../../../shared/own-data-schema';
import { fitting } from '../../../shared/saved-list';

const saved = { claim: 'a', words: 'words', title: 'A thread', url: 'https://forum.example/1#a' };

test('what fits is left as it is', () => {
  expect(fitting(saved)).toEqual(saved);
});

test('an endless address becomes that of the site, endless words are cut', () => {
  const url = `https://forum.example/1?${'x'.repeat(100_000)}`;
  const long = fitting({ ...saved, url, words: 'x'.repeat(100_000) });
  expect(long.url).toBe('https://forum.example/');
  expect(v.is(SavedClaimSchema, long)).toBe(true);
});
