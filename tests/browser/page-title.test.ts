import { afterEach, describe, expect, test } from 'vitest';
import { pageTitle } from '../../entrypoints/page/page-title';

afterEach(() => {
  document.head.querySelectorAll('meta[property]').forEach((meta) => {
    meta.remove();
  });
  document.body.replaceChildren();
  document.title = '';
});

describe('the title of a thread is', () => {
  test.each([
    ['its heading', 'Starting LDN - Lupus Friends', '<h1>Starting LDN</h1>', 'Starting LDN'],
    [
      'not the board that the heading names',
      'Benlysta questions - LDN Forum',
      '<h1>LDN Forum</h1>',
      'Benlysta questions',
    ],
    [
      'the first part of the page title',
      'Low dose naltrexone [Archive] - We Have Lupus',
      '',
      'Low dose naltrexone [Archive]',
    ],
    [
      'what the old boards put behind "View topic"',
      'Lupus Friends \u2022 View topic - LDN and me',
      '',
      'LDN and me',
    ],
    [
      'the page title where there are many headings',
      'LDN for pain',
      '<h1>A</h1><h1>B</h1>',
      'LDN for pain',
    ],
    ['empty where there is none', '', '', ''],
  ])('%s', (_, title, body, expected) => {
    document.title = title;
    document.body.innerHTML = body;
    expect(pageTitle()).toBe(expected);
  });

  test('not the name of the site', () => {
    document.head.insertAdjacentHTML(
      'beforeend',
      '<meta property="og:site_name" content="Lupus Friends">',
    );
    document.title = 'Lupus Friends | LDN and me';
    expect(pageTitle()).toBe('LDN and me');
  });
});
