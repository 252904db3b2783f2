import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PageMarks } from '../../entrypoints/page/page-marks';
import { readUnits } from '../../entrypoints/page/read-units';
import type { TextUnit } from '../../entrypoints/page/text-unit';
import type { Strength } from '../../shared/marking';
import type { Mark } from '../../shared/protocol';

let marks: PageMarks;
let changes = 0;

beforeEach(() => {
  changes = 0;
  marks = new PageMarks(() => {
    changes += 1;
  });
});
afterEach(() => {
  marks.clear();
  document.body.replaceChildren();
});

function unit(html: string): TextUnit {
  document.body.innerHTML = html;
  const [first] = [...readUnits(document.body)].flat();
  if (!first) throw new Error('no unit');
  return first;
}

function mark(of: TextUnit, words: string, strength: Strength = 'plain', claim = 'a'): Mark {
  const start = of.text.indexOf(words);
  return {
    claim,
    stance: 'asserts',
    strength,
    start,
    end: start + words.length,
    score: 1,
    why: { words: [] },
  };
}

const highlighted = (strength: Strength) =>
  [...(CSS.highlights.get(`footnote-${strength}`) ?? [])].map(String);

describe('marks', () => {
  test('stand in the highlight of their strength and change no node', () => {
    const post = unit('<p>The FDA has <b>approved</b> LDN for lupus.</p>');
    const before = document.body.innerHTML;
    marks.place(post, [mark(post, 'approved LDN', 'strong'), mark(post, 'for lupus', 'quiet')]);
    expect(highlighted('strong')).toEqual(['approved LDN']);
    expect(highlighted('quiet')).toEqual(['for lupus']);
    expect(document.body.innerHTML).toBe(before);
    expect(changes).toBeGreaterThan(0);
    expect(marks.count).toBe(2);
  });

  test('of a unit replace those it had', () => {
    const post = unit('<p>The FDA has approved LDN for lupus.</p>');
    marks.place(post, [mark(post, 'approved LDN')]);
    marks.place(post, [mark(post, 'for lupus')]);
    expect(highlighted('plain')).toEqual(['for lupus']);
  });

  test('go when their words change, and stay when other words change', () => {
    const post = unit('<p>It <i>cures</i> all. But <b>LDN is approved</b> here.</p>');
    marks.place(post, [mark(post, 'It cures all'), mark(post, 'LDN is approved')]);
    const cures = document.querySelector('i');
    if (cures) cures.textContent = 'does not cure';
    marks.dropChanged(new Set(cures ? [cures] : []));
    expect(highlighted('plain')).toEqual(['LDN is approved']);
    expect(marks.count).toBe(1);
  });

  test('go with their nodes', () => {
    const post = unit('<div><p>LDN is approved for it.</p></div>');
    marks.place(post, [mark(post, 'LDN is approved')]);
    document.querySelector('p')?.remove();
    marks.verify();
    expect(highlighted('plain')).toEqual([]);
    expect(marks.count).toBe(0);
  });

  test('are listed in the order of the page', () => {
    const post = unit('<p>First words, second words, third words.</p>');
    marks.place(post, [
      mark(post, 'third words'),
      mark(post, 'First words'),
      mark(post, 'second words'),
    ]);
    expect(marks.inOrder().map(({ words }) => words)).toEqual([
      'First words',
      'second words',
      'third words',
    ]);
  });

  test('are found under a point, the strongest first, then the shortest, and not beside it', () => {
    const post = unit(
      '<p style="font: 20px monospace; margin: 40px">The FDA has approved LDN for lupus today.</p>',
    );
    marks.place(post, [
      mark(post, 'FDA has approved LDN', 'strong', 'long'),
      mark(post, 'approved', 'plain', 'short'),
      mark(post, 'approved LDN', 'strong', 'middle'),
    ]);
    const inner = marks
      .inOrder()
      .find(({ claim }) => claim === 'short')
      ?.range.getBoundingClientRect();
    const { left = 0, top = 0, width = 0, height = 0 } = inner ?? {};
    const y = top + height / 2;
    expect(marks.at(left + width / 2, y).map(({ claim }) => claim)).toEqual([
      'middle',
      'long',
      'short',
    ]);
    expect(marks.at(left - 30, y).map(({ claim }) => claim)).toEqual(['long']);
    expect(marks.at(left + width / 2, y + 200)).toEqual([]);
  });

  test('leave nothing behind when cleared', () => {
    const post = unit('<p>LDN is approved for it.</p>');
    marks.place(post, [mark(post, 'LDN is approved', 'strong')]);
    marks.clear();
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('footnote'))).toEqual([]);
  });

  test('that nobody can see are not listed', () => {
    const post = unit('<div><p>LDN is approved for it.</p></div>');
    marks.place(post, [mark(post, 'LDN is approved')]);
    expect(marks.inOrder()).toHaveLength(1);
    document.querySelector('p')?.setAttribute('style', 'display: none');
    expect(marks.inOrder()).toHaveLength(0);
  });

  test('of a script that came after are left to it', () => {
    const post = unit('<p>LDN is approved for it.</p>');
    marks.place(post, [mark(post, 'LDN is approved', 'strong')]);
    const theirs = new Highlight();
    CSS.highlights.set('footnote-strong', theirs);
    marks.clear();
    expect(CSS.highlights.get('footnote-strong')).toBe(theirs);
    CSS.highlights.delete('footnote-strong');
  });

  test('with offsets beyond the text are left out', () => {
    const post = unit('<p>LDN is approved for it.</p>');
    marks.place(post, [{ ...mark(post, 'LDN'), start: 900, end: 950 }]);
    expect(marks.count).toBe(0);
  });
});
