import { afterEach, describe, expect, test } from 'vitest';
import { PageTitles, pageTitle } from '../../entrypoints/page/page-title';
import { readUnits } from '../../entrypoints/page/read-units';

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
      'Low dose naltrexone',
    ],
    ['not the kind of page', 'Forum', '<h1>Thread: LDN and me</h1>', 'LDN and me'],
    [
      'the first part before a slash',
      'LDN and me / Lupus Friends',
      '<h1>Lupus Friends</h1>',
      'LDN and me',
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

describe('an entry of a feed', () => {
  const feed = (entry: string) => {
    document.title = 'Our group';
    document.body.innerHTML = entry;
    const words = document.querySelector('.words');
    if (!words) throw new Error('no words');
    const titles = new PageTitles();
    titles.refresh();
    return titles.over(words);
  };

  test('has its own heading', () => {
    expect(feed('<article><h3>Biotin</h3><div class="words">It helps.</div></article>')).toBe(
      'Biotin',
    );
  });

  test('lends its heading to its comments', () => {
    expect(
      feed(
        '<article><h3>Biotin</h3><div role="article"><div class="words">It helps.</div></div></article>',
      ),
    ).toBe('Biotin');
  });

  test('has the page\u2019s title where it has no heading', () => {
    expect(feed('<article><div class="words">It helps.</div></article>')).toBe('Our group');
  });
});

describe('a title that stands on the page again', () => {
  function repeated(html: string): string[] {
    document.body.innerHTML = html;
    const titles = new PageTitles();
    titles.refresh();
    return [...readUnits(document.body)]
      .flat()
      .filter((unit) => titles.isRepeated(unit))
      .map(({ root }) => root.localName);
  }

  test('is no text, in the path above or over a post', () => {
    document.title = 'LDN cured my lupus - Friends';
    const found = repeated(
      '<div>LDN cured my lupus</div><h2>LDN cured my lupus</h2><section>Re: LDN cured my lupus</section>',
    );
    expect(found).toEqual(['div', 'section']);
  });

  test('is one where it stands once', () => {
    document.title = 'LDN cured my lupus - Friends';
    expect(repeated('<div>LDN cured my lupus</div>')).toEqual([]);
  });
});
