import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCommandLine, UsageError } from '../../../scripts/start/command-line';
import type { MarkedPage } from '../../../scripts/start/marked-page';
import { openSources } from '../../../scripts/start/sources';
import { asTable } from '../../../scripts/start/table';

describe('the command line', () => {
  it('takes options and sources in any order', () => {
    const parameters = ['a.txt', '--json', '--browser', 'firefox', 'b.html', '--headless'];
    expect(readCommandLine(parameters)).toEqual({
      help: false,
      headless: true,
      json: true,
      browser: 'firefox',
      sources: ['a.txt', 'b.html'],
    });
  });

  it.each([
    [['--fast'], '--fast'],
    [['--browser'], '--browser'],
    [['--browser', 'lynx'], 'chrome, chromium, firefox'],
    [['--json'], '--headless'],
    [['--headless=yes'], '--headless'],
  ])('%j is refused', (parameters, message) => {
    expect(() => readCommandLine(parameters)).toThrow(UsageError);
    expect(() => readCommandLine(parameters)).toThrow(message);
  });
});

describe('sources', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-sources-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('files and addresses get distinct short names', async () => {
    await writeFile(join(folder, 'My Thread (1).txt'), 'a');
    await writeFile(join(folder, 'my-thread-1.html'), 'b');
    const given = ['My Thread (1).txt', 'my-thread-1.html', 'https://example.org/forum/t=1?page=2'];
    const { list, server } = await openSources(given, folder);
    await server.close();
    expect(list.map(({ name }) => name)).toEqual([
      'my-thread-1',
      'my-thread-1-2',
      'example-org-forum-t-1',
    ]);
    expect(list[2]?.url).toBe('https://example.org/forum/t=1?page=2');
    expect(list[0]?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/1\/My%20Thread%20\(1\)\.txt$/);
  });

  it('without any it is the demo thread', async () => {
    const { list, server } = await openSources([], folder);
    await server.close();
    expect(list.map(({ name }) => name)).toEqual(['demo-thread']);
  });

  it.each(['file:///etc/hosts', 'chrome://version', 'http://'])(
    '%s is refused',
    async (address) => {
      await expect(openSources([address], folder)).rejects.toThrow(UsageError);
    },
  );
});

describe('the table', () => {
  const page: MarkedPage = {
    source: 'a.txt',
    url: 'http://127.0.0.1/1/a.txt',
    title: 'a',
    textLength: 30,
    screenshot: '/tmp/a.png',
    marks: [
      {
        claim: 'lupus-contagious',
        statement: 'Lupus is contagious',
        stance: 'asserts',
        verdict: 'contradicted',
        certainty: 'high',
        strength: 'strong',
        words: 'Lupus is\n  contagious',
        start: 3,
        end: 24,
        score: 0.9,
        why: { words: [] },
      },
    ],
  };

  it('shows every mark with its words on one line', () => {
    const lines = asTable('chromium 1', [page]).split('\n');
    expect(lines).toContain('“a”: 1 mark in 30 characters');
    expect(lines).toContain('  3-24     lupus-contagious  asserts  contradicted  high');
    expect(lines).toContain('      “Lupus is contagious”');
  });

  it('says so where nothing is marked', () => {
    expect(asTable('chromium 1', [{ ...page, marks: [] }])).toContain('0 marks in 30 characters');
  });
});
