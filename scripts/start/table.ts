/** The readable form of what was marked. */
import type { MarkedPage, MarkedWords } from './marked-page';

const columns: { heading: string; value: (mark: MarkedWords) => string }[] = [
  { heading: 'offsets', value: ({ start, end }) => `${start}-${end}` },
  { heading: 'claim', value: ({ claim }) => claim },
  { heading: 'stance', value: ({ stance }) => stance },
  { heading: 'verdict', value: ({ verdict }) => verdict },
  { heading: 'certainty', value: ({ certainty }) => certainty },
];

function pageTable({ source, title, marks, textLength, screenshot }: MarkedPage): string {
  const count = `${marks.length} ${marks.length === 1 ? 'mark' : 'marks'}`;
  const head = `${source}\n${title === '' ? 'no title' : `“${title}”`}: ${count} in ${textLength} characters`;
  const rows = [
    columns.map(({ heading }) => heading),
    ...marks.map((mark) => columns.map(({ value }) => value(mark))),
  ];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    const mark = marks[index - 1];
    return mark
      ? `  ${cells.trimEnd()}\n      “${mark.words.replace(/\s+/g, ' ')}”`
      : `  ${cells.trimEnd()}`;
  });
  const body = marks.length === 0 ? '' : `\n\n${lines.join('\n')}`;
  return `${head}${body}\n\nScreenshot: ${screenshot}\n`;
}

export function asTable(browser: string, pages: readonly MarkedPage[]): string {
  return `${browser}\n\n${pages.map(pageTable).join('\n')}`;
}
