/** The result of `npm run test:trust` for a reader. */
import type { Row } from './part';

export function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length), 14);
  const line = (what: string, tries: string, lost: string, note: string) =>
    `${what.padEnd(width)}  ${tries.padStart(7)}  ${lost.padStart(5)}  ${note}`.trimEnd();
  return [
    line('what was tried', 'times', 'lost', ''),
    ...rows.map(({ what, tries, losses, note = '' }) =>
      line(
        what,
        tries.toLocaleString('en'),
        losses.length === 0 ? 'none' : String(losses.length),
        note,
      ),
    ),
  ].join('\n');
}
