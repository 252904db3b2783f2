/** Two whole threads, from the file to the marks: the demo thread and a real one of 2009's manner. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readHighlights } from '../../scripts/browser/page-highlights';
import { root } from '../../scripts/root';
import { strengths } from '../../shared/marking';
import type { PageMark } from '../../shared/protocol';
import { expect, test } from './fixtures';
import { demoMarks, type ExpectedMark, seedAlsoClaims, seedClaims } from './thread-expectations';

/** The highlights that these marks have to give, and no others. */
function highlightsOf(marks: readonly PageMark[]): Record<string, string[]> {
  return Object.fromEntries(
    strengths
      .map((strength) => [
        `footnote-${strength}`,
        marks.filter((mark) => mark.strength === strength).map(({ words }) => words),
      ])
      .filter(([, words]) => words?.length !== 0),
  );
}

/** How far the marked words may reach beyond the expected ones: the rest of their clause. */
const clauseLength = 60;

/** Whether a mark lies on the expected words: all within one sentence, and not much more. */
function lies({ start, end }: PageMark, text: string, within: string): boolean {
  const from = text.indexOf(within);
  const to = from + within.length;
  const crossesSentence = /[.!?]\s+\p{Lu}/u.test(text.slice(start, end));
  const isOn = from !== -1 && start < to && end > from;
  return isOn && !crossesSentence && start >= from - clauseLength && end <= to + clauseLength;
}

function summary({ claim, stance, strength }: PageMark | ExpectedMark): string {
  return `${claim}: ${stance}, ${strength}`;
}

test('the demo thread is marked as a careful reader would', async ({ session }) => {
  const url = await session.server.add(join(root, 'scripts', 'start', 'demo-thread.html'));
  const { page, tabId } = await session.openChecked(url);
  const { marks } = await session.footnote.pageReport(tabId);
  const text = await page.evaluate(() => document.body.textContent ?? '');

  expect(marks.map(summary)).toEqual(demoMarks.map(summary));
  const outside = demoMarks.filter(({ within }, index) => {
    const mark = marks[index];
    return !mark || !lies(mark, text, within);
  });
  expect(outside, 'marks that are not where they belong').toEqual([]);
  expect(await readHighlights(page)).toEqual(highlightsOf(marks));
});

test('the real thread: every known claim is found, nothing else is marked', async ({ session }) => {
  const file = join(root, 'tests', 'e2e', 'threads', 'seed-thread.txt');
  const { page, tabId } = await session.openChecked(await session.server.add(file));
  const { marks, textLength } = await session.footnote.pageReport(tabId);
  const text = await readFile(file, 'utf8');
  expect(textLength).toBe(text.length);
  for (const { start, end, words } of marks) expect(text.slice(start, end)).toBe(words);

  const missing = seedClaims.filter(
    (expected) =>
      !marks.some(
        (mark) => summary(mark) === summary(expected) && lies(mark, text, expected.within),
      ),
  );
  expect(missing, 'claims that were not found').toEqual([]);
  const known = new Set([...seedClaims.map(({ claim }) => claim), ...seedAlsoClaims]);
  const wrong = marks.filter(({ claim, stance }) => !known.has(claim) || stance !== 'asserts');
  expect(wrong, 'marks that do not belong').toEqual([]);
  expect(await readHighlights(page)).toEqual(highlightsOf(marks));
});
