/** The result of the benchmark for a reader. */
import type { Row } from './main';

const mega = (bytes: number) => (bytes / 1e6).toFixed(2);
const whole = (number: number) =>
  number < 10 ? number.toPrecision(2) : Math.round(number).toLocaleString('en');

export function tableOf(rows: readonly Row[]): string {
  const lines: [string, (row: Row) => string][] = [
    ['claims', ({ claims }) => whole(claims)],
    ['index, MB', ({ indexBytes }) => mega(indexBytes)],
    ['index built in, ms', ({ buildMs }) => whole(buildMs)],
    ['index opened in, ms', ({ openMs }) => openMs.toFixed(1)],
    ['heap with array buffers, MB', ({ heapBytes }) => mega(heapBytes)],
    ['peak of a process with it, MB', ({ peakBytes }) => mega(peakBytes)],
    ...(['floor', 'matcher', 'bm25', 'minisearch', 'fuse'] as const).map(
      (name): [string, (row: Row) => string] => [
        `${name}, sentences a second`,
        ({ speeds }) => `${whole(speeds[name].perSecond)} (of ${whole(speeds[name].sentences)})`,
      ],
    ),
    ['times the floor', ({ timesFloor }) => timesFloor.toFixed(2)],
    ...(['minisearch', 'fuse'] as const).map((name): [string, (row: Row) => string] => [
      `times as fast as ${name}`,
      ({ speeds }) => whole(speeds.matcher.perSecond / speeds[name].perSecond),
    ]),
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines
    .map(([name, cell]) =>
      [name.padEnd(width), ...rows.map((row) => cell(row).padStart(20))].join(' '),
    )
    .join('\n');
}
