/** Pages as fourteen kinds of forum program make them, each with the marks that it should get. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/root';
import type { Strength } from '../../shared/marking';
import type { Stance } from '../../shared/match';
import { expect, test } from './fixtures';

interface Answer {
  /** The title that "it" refers to; each mark has its own where the page is a feed. */
  title?: string;
  marks: {
    claim: string;
    stance: Stance;
    strength: Strength;
    /** The sentence that the marked words lie in, with whitespace collapsed. */
    within: string;
    quoted: boolean;
    title?: string;
  }[];
  /** Sentences that carry no mark. */
  silent: string[];
}

const folder = join(root, 'tests', 'e2e', 'forums');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

function placesOf(sentence: string, text: string): { from: number; to: number }[] {
  const places = [];
  for (let at = text.indexOf(sentence); at !== -1; at = text.indexOf(sentence, at + 1)) {
    places.push({ from: at, to: at + sentence.length });
  }
  return places;
}

for (const name of names) {
  test(`a page as made by ${name}`, async ({ session }) => {
    const answer = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Answer;
    const url = await session.server.add(join(folder, `${name}.html`));
    const { page, tabId } = await session.openChecked(url);
    const text = await page.evaluate(() => document.body.textContent ?? '');
    const { marks } = await session.footnote.pageReport(tabId);

    const found = marks.map(({ claim, stance, strength, quoted, title }) => ({
      claim,
      stance,
      strength,
      quoted,
      title,
    }));
    const wanted = answer.marks.map(({ within: _, title = answer.title, ...mark }) => ({
      ...mark,
      title,
    }));
    expect(found).toEqual(wanted);
    const outside = marks.filter(
      ({ words }, at) => !answer.marks[at]?.within.includes(collapsed(words)),
    );
    expect(outside, 'marks that are not where they belong').toEqual([]);
    const loud = answer.silent.filter((sentence) =>
      placesOf(sentence, collapsed(text)).some(({ from, to }) =>
        marks.some(({ start }) => {
          const at = collapsed(`${text.slice(0, start)}|`).length - 1;
          return at >= from && at < to;
        }),
      ),
    );
    expect(loud, 'sentences that should carry no mark').toEqual([]);
  });
}
