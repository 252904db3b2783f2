/** The result of the benchmark for a reader, as a table of Markdown. */
import type { Row } from './main';

const whole = (number: number) => Math.round(number).toLocaleString('en');
/** The browser tells of no task below 50 ms. */
const task = (ms: number) => (ms === 0 ? '< 50' : whole(ms));
const ratio = (number: number) => number.toFixed(1);

export function tableOf(rows: readonly Row[]): string {
  const lines: [string, (row: Row) => string][] = [
    ['claims', ({ claims }) => whole(claims)],
    ['file, MB', ({ megabytes }) => megabytes.toFixed(1)],
    ['JSON.parse of the file, ms', ({ plain }) => whole(plain.parse)],
    ['plain adding of the claims to IndexedDB, ms', ({ plain }) => whole(plain.add)],
    ['reading and comparing, ms', ({ reading }) => whole(reading.ms)],
    ['import, ms', ({ importing }) => whole(importing.ms)],
    ['reading / JSON.parse', ({ reading, plain }) => ratio(reading.ms / plain.parse)],
    ['import / plain adding', ({ importing, plain }) => ratio(importing.ms / plain.add)],
    [
      'all / parsing and adding',
      ({ reading, importing, plain }) =>
        ratio((reading.ms + importing.ms) / (plain.parse + plain.add)),
    ],
    ...(
      [
        ['while reading', 'reading'],
        ['while importing', 'importing'],
        ['at rest for as long', 'rest'],
      ] as const
    ).flatMap(([when, part]): [string, (row: Row) => string][] => [
      [`longest time between two frames ${when}, ms`, (row) => whole(row[part].longestGap)],
      [`longest task of the page ${when}, ms`, (row) => task(row[part].longestTask)],
    ]),
  ];
  const [head = '', ...body] = lines.map(
    ([name, cell]) => `| ${[name, ...rows.map(cell)].join(' | ')} |`,
  );
  return [head, `|---|${rows.map(() => '---:|').join('')}`, ...body].join('\n');
}
