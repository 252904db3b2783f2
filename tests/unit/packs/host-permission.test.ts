import { expect, test } from 'vitest';
import { newPackOrigin } from '../../../entrypoints/packs/host-permission';

const url = 'https://packs.example:8443/remedies.json';
const pattern = 'https://packs.example/*';

test('a host that nobody knows yet is noted as one for packs', () => {
  expect(newPackOrigin(url, { granted: [], forPacks: [] })).toBe(pattern);
  expect(newPackOrigin(url, { granted: ['https://forum.example/*'], forPacks: [] })).toBe(pattern);
});

test('a forum stays a forum, also where all sites are', () => {
  for (const granted of [pattern, 'https://*.example/*', '*://*/*', '<all_urls>'])
    expect(newPackOrigin(url, { granted: [granted], forPacks: [] }), granted).toBeNull();
});

test('a host that is noted already is not noted twice, granted or not', () => {
  expect(newPackOrigin(url, { granted: [pattern], forPacks: [pattern] })).toBeNull();
  expect(newPackOrigin(url, { granted: [], forPacks: [pattern] })).toBeNull();
});

test('what has no host is not noted', () => {
  expect(newPackOrigin('data:text/plain,x', { granted: [], forPacks: [] })).toBeNull();
});
