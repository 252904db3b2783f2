import { describe, expect, test } from 'vitest';
import { coveredBy, originPattern } from '../../../shared/site';

describe('the permission pattern of an address', () => {
  test.each([
    ['https://forum.example.org/t/1?x#y', 'https://forum.example.org/*'],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1/*'],
    ['about:blank', null],
    ['chrome://extensions', null],
    ['file:///home/a.html', null],
    ['moz-extension://abc/popup.html', null],
    ['not an address', null],
    [undefined, null],
  ])('%s -> %s', (address, pattern) => {
    expect(originPattern(address)).toBe(pattern);
  });
});

describe('an address is covered', () => {
  test.each([
    ['https://a.org/x', ['https://a.org/*'], true],
    ['http://a.org/x', ['https://a.org/*'], false],
    ['http://a.org/x', ['*://a.org/*'], true],
    ['https://b.a.org/x', ['https://a.org/*'], false],
    ['https://b.a.org/x', ['https://*.a.org/*'], true],
    ['https://a.org/x', ['https://*.a.org/*'], true],
    ['https://ba.org/x', ['https://*.a.org/*'], false],
    ['https://a.org/x', ['*://*/*'], true],
    ['https://a.org/x', ['<all_urls>'], true],
    ['ftp://a.org/x', ['*://*/*'], false],
    ['https://a.org/x', [], false],
  ])('%s by %j: %s', (address, patterns, covered) => {
    expect(coveredBy(address, patterns)).toBe(covered);
  });
});
