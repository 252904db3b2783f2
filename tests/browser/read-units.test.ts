import { afterEach, describe, expect, test } from 'vitest';
import { quotedFrom } from '../../entrypoints/page/page-parts';
import { readUnits } from '../../entrypoints/page/read-units';
import type { TextUnit } from '../../entrypoints/page/text-unit';

afterEach(() => {
  document.body.replaceChildren();
});

function unitsOf(html: string): TextUnit[] {
  document.body.innerHTML = html;
  return [...readUnits(document.body)].flat();
}

const texts = (html: string) => unitsOf(html).map(({ text }) => text.trim());

describe('a unit is', () => {
  test('a post with its paragraphs, broken by <br><br>', () => {
    expect(
      texts('<div class="post">LDN is approved.<br><br>\nMy doctor said so.<br>Really.</div>'),
    ).toEqual(['LDN is approved.\n\n My doctor said so.\nReally.'.replace('\n\n ', '\n\n ')]);
  });

  test('a post with its <p>s', () => {
    expect(
      texts('<article><p>The first words here.</p>\n<p>The second words here.</p></article>'),
    ).toEqual(['The first words here.\n\nThe second words here.']);
  });

  test('a row of <div>s that stand as paragraphs', () => {
    expect(
      texts(
        '<div><div dir="auto">The first words here.</div><div dir="auto">The second words.</div></div>',
      ),
    ).toEqual(['The first words here.\n\nThe second words.']);
  });

  test('whole over inline elements', () => {
    expect(
      texts('<p>The <b>FDA</b> has <i>ap<u>prov</u>ed</i> <a href="#">LDN</a> now.</p>'),
    ).toEqual(['The FDA has approved LDN now.']);
  });

  test('one post each, never two run together', () => {
    const post = (words: string) =>
      `<div class="post"><div class="head"><a>name</a></div><div class="body">${words}</div></div>`;
    const found = texts(post('The first post of all.') + post('The second post of all.'));
    expect(found).toEqual(['The first post of all.', 'The second post of all.']);
  });

  test('a quote apart from the answer that is glued to it', () => {
    expect(
      texts(
        '<div><blockquote><cite>Ann wrote:</cite>LDN is FDA approved</blockquote>Same drug, but it is not.</div>',
      ),
    ).toEqual(['LDN is FDA approved', 'Same drug, but it is not.']);
  });

  test('a list with the words before it', () => {
    expect(
      texts(
        '<div><p>What LDN does for me:</p><ul><li>less pain at night</li><li>more sleep</li></ul></div>',
      ),
    ).toEqual(['What LDN does for me:\n\nless pain at night\n\nmore sleep']);
  });

  test('not navigation, code, inputs, hidden parts, signatures', () => {
    expect(
      texts(`<nav>Home and other places</nav><div role="navigation">more places to go to</div>
        <textarea>typed words of the reader</textarea><div contenteditable="true">an answer being typed</div>
        <script>const words = 'not for readers';</script><style>.a { color: red }</style>
        <p>Real words of a post.</p><pre><code>preformatted words of code</code></pre>
        <p hidden>hidden words of the page</p><div aria-hidden="true">words for nobody at all</div>
        <div class="signature">LDN is FDA approved, my motto</div>`),
    ).toEqual(['Real words of a post.']);
  });

  test.each([
    ['It is <code>not</code> true that it works.', 'It is not true that it works.'],
    ['There is no proof <img alt=":roll:"> that it works.', 'There is no proof that it works.'],
    ['There is no <x-tip>evidence</x-tip> that it works.', 'There is no evidence that it works.'],
    ['It is <span aria-hidden="true">not</span> true at all.', 'It is not true at all.'],
    ['It works very well. <s>The FDA has approved it.</s>', 'It works very well.'],
    ['Some words<script>const hidden = 1;</script> that go on.', 'Some words that go on.'],
    ['Some<wbr>times words<button>like</button>go on here.', 'Sometimes words go on here.'],
  ])('a sentence that goes on: %s', (html, text) => {
    expect(texts(`<p>${html}</p>`).map((read) => read.replace(/ +/g, ' '))).toEqual([text]);
  });

  test('a letter in a mailing-list archive', () => {
    expect(texts('<h1>Archive of letters</h1><pre>Dear list,\nit is approved.</pre>')).toEqual([
      'Archive of letters',
      'Dear list,\nit is approved.',
    ]);
  });

  test('not a clamped preview of another post', () => {
    expect(
      texts(
        '<div component="post/parent/content">LDN is FDA approved</div><div>An answer to it.</div>',
      ),
    ).toEqual(['An answer to it.']);
  });

  test('the text of a file shown as a page, with its lines', () => {
    expect(texts('<pre>The first paragraph.\n\nThe second paragraph.</pre>')).toEqual([
      'The first paragraph.\n\nThe second paragraph.',
    ]);
  });

  test('with line ends of the source as spaces', () => {
    expect(texts('<p>The FDA\nhas\tapproved LDN.</p>')).toEqual(['The FDA has approved LDN.']);
  });
});

describe('what a web component paints', () => {
  const host = (light: string, shadow: string) => {
    document.body.innerHTML = `<x-post>${light}</x-post>`;
    const post = document.querySelector('x-post');
    if (!post) throw new Error('no host');
    post.attachShadow({ mode: 'open' }).innerHTML = shadow;
    return post;
  };
  const read = () => [...readUnits(document.body)].flat().map(({ text }) => text.trim());

  test('is read, and what it does not paint is not', () => {
    host('Light words that nobody sees.', '<div>Words that are in its own tree.</div>');
    expect(read()).toEqual(['Words that are in its own tree.']);
  });

  test('is read where its slots stand', () => {
    host(
      '<div slot="body">The second words of all.</div><span slot="head">The first words of all.</span>',
      '<div><slot name="head"></slot></div><section><slot name="body"></slot></section>',
    );
    expect(read()).toEqual(['The first words of all.', 'The second words of all.']);
  });

  test('is what stands in an empty slot', () => {
    host('', '<div><slot>Words for an empty slot.</slot></div>');
    expect(read()).toEqual(['Words for an empty slot.']);
  });

  test('is told of, also where the tree may come later', () => {
    host('<y-later></y-later>', '<slot></slot>');
    const met: string[] = [];
    [...readUnits(document.body, { met: ({ localName }) => met.push(localName) })].flat();
    expect(met).toEqual(['x-post', 'y-later']);
  });
});

describe('a quote', () => {
  const linked = (html: string) =>
    unitsOf(html).map(({ text, answer, answered }) => ({
      text: text.trim(),
      ...(answer === undefined ? {} : { answer: answer.trim() }),
      ...(answered === undefined ? {} : { answered: answered.trim() }),
    }));

  test.each([
    ['glued', '<div><blockquote>LDN is FDA approved</blockquote>That is not true.</div>'],
    [
      'in paragraphs',
      '<div><aside class="quote"><div class="title">ann:</div><blockquote><p>LDN is FDA approved</p></blockquote></aside><p>That is not true.</p></div>',
    ],
    [
      'with a head of its own',
      '<div class="post"><div class="quotebox"><cite>Ann wrote:</cite><blockquote><div><p>LDN is FDA approved</p></div></blockquote></div><p>That is not true.</p></div>',
    ],
  ])('knows its answer: %s', (_, html) => {
    expect(linked(html)).toEqual([
      { text: 'LDN is FDA approved', answer: 'That is not true.' },
      { text: 'That is not true.', answered: 'LDN is FDA approved' },
    ]);
  });

  test('knows an answer of few letters', () => {
    const [quote] = linked('<div><blockquote>LDN is FDA approved</blockquote>Nope.</div>');
    expect(quote?.answer).toBe('Nope.');
  });

  test('in a quote is answered by the outer one, that one by the post', () => {
    const found = linked(
      '<div><blockquote><blockquote>The innermost words.</blockquote>The middle words.</blockquote>The words of the post.</div>',
    );
    expect(found).toEqual([
      { text: 'The innermost words.', answer: 'The middle words.' },
      {
        text: 'The middle words.',
        answer: 'The words of the post.',
        answered: 'The innermost words.',
      },
      { text: 'The words of the post.', answered: 'The middle words.' },
    ]);
  });

  test('is not answered by the next post', () => {
    const found = linked(
      '<div><div class="post"><blockquote>LDN is FDA approved</blockquote></div><div class="post"><i></i>Another post here.<hr></div></div>',
    );
    expect(found).toEqual([{ text: 'LDN is FDA approved' }, { text: 'Another post here.' }]);
  });

  test.each([
    ['<blockquote><cite>Ann wrote:</cite>Words in a quote.</blockquote>', 'Ann'],
    [
      '<blockquote><div><cite>Ann B. wrote: \u2191</cite>Words in a quote.</div></blockquote>',
      'Ann B.',
    ],
    [
      '<div class="quotebox"><cite>Ann wrote:</cite><blockquote><p>Words in a quote.</p></blockquote></div>',
      'Ann',
    ],
    [
      '<blockquote class="bbCodeBlock--quote"><div class="bbCodeBlock-title"><a>Ann said: \u2191</a></div><div>Words in a quote.</div></blockquote>',
      'Ann',
    ],
    ['<blockquote><cite>\u202EAnn\u2067 wrote:</cite>Words in a quote.</blockquote>', 'Ann'],
    ['<blockquote>Words in a quote.</blockquote>', ''],
  ])('says whose it is: %s', (html, from) => {
    const [unit] = unitsOf(html);
    expect(unit?.text.trim()).toBe('Words in a quote.');
    expect(unit?.quote && quotedFrom(unit.quote)).toBe(from);
  });
});

describe('bad pages', () => {
  test('a page without text has no units', () => {
    expect(unitsOf('')).toEqual([]);
    expect(unitsOf('<p> </p><div><br></div>12 34')).toEqual([]);
  });

  test('a text node of 5 MB is cut at spaces, and no word is lost', () => {
    document.body.textContent = 'words and more words, 😀 '.repeat(210_000);
    const units = [...readUnits(document.body)].flat();
    expect(
      units
        .map(({ text }) => text)
        .join('')
        .trim(),
    ).toBe(document.body.textContent.trim());
    for (const { text } of units) expect(text.length).toBeLessThanOrEqual(20_001);
  });

  test('a word of 1 MB is cut between code points', () => {
    document.body.textContent = '😀a'.repeat(350_000);
    for (const { text } of [...readUnits(document.body)].flat()) {
      expect(text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
  });

  test('100,000 nodes are walked in steps', () => {
    document.body.innerHTML = '<span><b>some</b> </span>'.repeat(25_000);
    const steps = [...readUnits(document.body)];
    expect(steps.length).toBeGreaterThan(100);
  });
});

describe('a range leads back to the words', () => {
  test.each([
    ['<p>The <b>FDA</b> has appr<i>oved</i> LDN.</p>', 'FDA has approved LDN'],
    ['<div>one line<br>The FDA has approved it.</div>', 'The FDA has approved it'],
    ['<p>emoji 😀😀 and then the words</p>', 'the words'],
    ['<ul><li>first entry here</li><li>second <b>entry</b> here</li></ul>', 'second entry here'],
    ['<pre>line one is here\nline two is here</pre>', 'line two'],
  ])('%s', (html, words) => {
    const [unit] = unitsOf(html);
    const start = unit?.text.indexOf(words) ?? -1;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(unit?.rangeOf(start, start + words.length)?.toString()).toBe(words);
  });

  test('and is null once the node has become too short', () => {
    const [unit] = unitsOf('<p>The FDA has approved LDN.</p>');
    document.querySelector('p')?.firstChild?.replaceWith('gone');
    const node = document.createTextNode('x');
    document.body.replaceChildren(node);
    const old = unit?.rangeOf(4, 7);
    expect(old?.toString() ?? '').not.toBe('x');
    expect(unit?.isConnected()).toBe(false);
  });
});
