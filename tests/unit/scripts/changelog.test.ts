/** The version of the package and the changelog say the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/root';

/** What was released, newest first, as the headings of a changelog say. */
interface Release {
  version: string;
  date: string;
}

/**
 * The releases of a changelog. Only the first heading may be “Unreleased”: what comes after the newest
 * release.
 * @throws {Error} for a heading that is neither that nor `VERSION - YYYY-MM-DD`.
 */
function releasesOf(changelog: string): Release[] {
  const headings = [...changelog.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
  const released = headings[0] === 'Unreleased' ? headings.slice(1) : headings;
  return released.map((heading) => {
    const parts = /^(?<version>\d+\.\d+\.\d+) - (?<date>\d{4}-\d{2}-\d{2})$/.exec(heading)?.groups;
    if (!parts?.version || !parts.date) throw new Error(`No release: ${heading}`);
    return { version: parts.version, date: parts.date };
  });
}

/** Whether a day is in the calendar: 2026-02-30 is not. */
function isDay(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

const byVersion = (a: Release, b: Release) =>
  a.version.localeCompare(b.version, 'en', { numeric: true });

const read = (name: string) => readFileSync(join(root, name), 'utf8');

describe('the changelog', () => {
  const releases = releasesOf(read('CHANGELOG.md'));

  it('has the package’s version as its newest release', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(releases[0]?.version).toBe(version);
    const lock = JSON.parse(read('package-lock.json')) as { version: string };
    expect(lock.version).toBe(version);
  });

  it('names releases newest first, on days that exist, each once', () => {
    for (const { date } of releases) expect(isDay(date), date).toBe(true);
    expect(releases).toEqual([...releases].sort(byVersion).reverse());
    expect(new Set(releases.map(({ version }) => version)).size).toBe(releases.length);
    const dates = releases.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('is read strictly', () => {
    expect(releasesOf('## Unreleased\n## 0.2.0 - 2026-12-01\n## 0.1.0 - 2026-11-23')).toHaveLength(
      2,
    );
    expect(() => releasesOf('## 0.1.0 - 2026-11-23\n## Unreleased')).toThrow('No release');
    expect(() => releasesOf('## 0.1.0 (2026-11-23)')).toThrow('No release');
    expect(isDay('2026-02-30')).toBe(false);
  });
});
