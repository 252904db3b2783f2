/** What is pasted into a thread holds the markup that Footnote writes, and none of a claim's own. */
import { describe, expect, test } from 'vitest';
import { replyText } from '../../../shared/reply';
import { markupOf } from '../../fixtures/markup';
import { claimSaying } from '../../fixtures/pack';

const texts = [
  '](javascript:alert(1))',
  '[x](javascript:alert(1))',
  '\\](javascript:alert(1))',
  '\\\\](https://evil.example)',
  '![x](https://evil.example/p.png)',
  '[url=javascript:alert(1)]x[/url]',
  '[/url][/b][img]https://evil.example/p.png[/img]',
  '**x** __y__ ~~z~~ `a` $b$ &#91;c&#93;',
  'x\n\n# A heading\n- an item\n> a quote\n\n    code\n***',
  'x\r\n===\r\ny\u2028- z\u2029- a',
  '<script>alert(1)</script><!--',
  '| a | b |\n|---|---|',
];

describe.each(['plain', 'markdown', 'bbcode'] as const)('a reply in %s', (format) => {
  const wanted = markupOf[format](replyText(claimSaying('Tea cures gout'), format));

  test.each(texts)('shows %j as a text', (text) => {
    expect(markupOf[format](replyText(claimSaying(text), format))).toBe(wanted);
  });

  test.each([
    'https://example.org/a)[x](javascript:alert(1)',
    'https://example.org/a](javascript:alert(1))',
    'https://example.org/a][/url][img]https://evil.example/p.png[/img]',
    'https://example.org/\n\n# A heading',
    'https://example.org/a "onclick=x',
    'https://example.org/?a=[b]&c=(d)#<e>|`f`\\',
    'https://example.org/S0140-6736(05)1234',
  ])('leads to %j and nowhere else', (url) => {
    const text = replyText(claimSaying('Tea', url), format);
    const plain = replyText(claimSaying('Tea'), format);
    const places = {
      plain: /https:\S+/g,
      markdown: /(?<=\]\()[^)]*(?=\))/g,
      bbcode: /(?<=\[url=)[^\]]*(?=\])/g,
    };
    const [address, ...more] = text.match(places[format]) ?? [];
    expect(more).toEqual([]);
    expect(decodeURI(new URL(address ?? '').href)).toContain('https://example.org/');
    expect(text.replace(address ?? '', '')).toBe(plain.replace('https://example.org/1', ''));
  });
});

test('a reply with a claim of a pack says whose it is', () => {
  const own = { id: 'mine', title: 'Mine', own: true };
  expect(replyText(claimSaying('Tea'), 'plain')).toContain('From the list “Tea”. ');
  expect(replyText({ ...claimSaying('Tea'), pack: own }, 'plain')).not.toContain('From the list');
});
