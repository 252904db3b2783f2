/** Reading a page's text: whatever its tree is, it ends, and the offsets lead back to the text. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { readUnits } from '../../../entrypoints/page/read-units';
import { seed, times, tried } from '../tried';
import { injections } from '../injections';

const leaf = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(...injections.filter(({ length }) => length < 500)),
);

interface Tree {
  tag: string;
  attributes: Record<string, string>;
  children: (Tree | string)[];
}

const { tree } = fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom(
      'div',
      'p',
      'blockquote',
      'article',
      'li',
      'ul',
      'table',
      'tr',
      'td',
      'h2',
      'b',
      'a',
      'br',
      'img',
      'style',
      'textarea',
      'input',
      'template',
      'details',
      'svg',
      'code',
      'button',
      'x-post',
    ),
    attributes: fc.dictionary(
      fc.constantFrom(
        'class',
        'id',
        'hidden',
        'role',
        'aria-hidden',
        'contenteditable',
        'style',
        'lang',
        'cite',
      ),
      fc.string({ maxLength: 20 }),
      { maxKeys: 3 },
    ),
    children: fc.array(tie('child'), { maxLength: 5 }),
  }),
  child: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, leaf, tie('tree')),
}));

afterEach(() => document.body.replaceChildren());

function grow({ tag, attributes, children }: Tree): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) element.append(typeof child === 'string' ? child : grow(child));
  return element;
}

test('any tree is read to its end, unchanged, with offsets that lead back', (context) => {
  const runs = times(150);
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (trees) => {
      document.body.replaceChildren(...trees.map(grow));
      const before = document.body.innerHTML;
      for (const unit of [...readUnits(document.body)].flat()) {
        const { length } = unit.text;
        // Of a longer stretch the range holds what is skipped, too.
        for (const at of [0, Math.floor(length / 3), Math.floor(length / 2), length - 1]) {
          const range = unit.rangeOf(at, at + 1);
          const letter = unit.text.slice(at, at + 1);
          if (range && letter.trim() !== '') expect(String(range)).toBe(letter);
        }
        expect(unit.rangeOf(0, length)).not.toBeNull();
      }
      expect(document.body.innerHTML).toBe(before);
    }),
    { seed: seed(), numRuns: runs },
  );
  tried(context, runs);
});
