/** `npm start -- --headless`, run as a developer would, in the browser of the project. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/root';
import { engineTest, expect } from './fixtures';
import { falseClaim } from './sentences';

interface Run {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs scripts/start/main.ts in a folder of its own. */
function runStart(folder: string, parameters: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const main = join(root, 'scripts', 'start', 'main.ts');
    const child = spawn(process.execPath, [tsx, main, ...parameters], { cwd: folder });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
    });
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

const test = engineTest.extend<{ folder: string }>({
  folder: async ({ engine }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `footnote-${engine}-`));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

test('prints JSON for HTML and plain text and takes screenshots', async ({ folder, engine }) => {
  const text = `Hello,\r\n\r\n${falseClaim}\r\n\r\nThanks & <b>bye</b> 😀\n`;
  await writeFile(join(folder, 'my thread.txt'), text);
  await writeFile(join(folder, 'page.html'), `<title>A page</title><p>${falseClaim}`);
  const files = ['my thread.txt', 'page.html'];
  const run = await runStart(folder, ['--headless', '--json', '--browser', engine, ...files]);

  expect(run.exitCode, run.stderr).toBe(0);
  const report = JSON.parse(run.stdout);
  expect(report.browser).toMatch(new RegExp(`^${engine} \\d+\\.`));
  expect(report.pages).toHaveLength(2);
  const [plain, html] = report.pages;
  expect(plain).toMatchObject({
    source: 'my thread.txt',
    title: 'my thread',
    textLength: text.length,
    screenshot: join(folder, `footnote-my-thread-${engine}.png`),
  });
  expect(plain.marks).toHaveLength(1);
  const [mark] = plain.marks;
  expect(mark).toMatchObject({
    claim: 'ldn-fda-approved',
    statement: expect.stringContaining('FDA'),
    stance: 'asserts',
    verdict: 'contradicted',
    certainty: 'official-record',
    strength: 'strong',
    words: text.slice(mark.start, mark.end),
    score: expect.any(Number),
    why: { words: expect.any(Array) },
  });
  expect(falseClaim).toContain(mark.words);
  expect(html).toMatchObject({ source: 'page.html', title: 'A page' });
  for (const { screenshot } of report.pages) {
    const png = await readFile(screenshot);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  }
});

test('prints a table for people', async ({ folder, engine }) => {
  await writeFile(join(folder, 'thread.txt'), falseClaim);
  const run = await runStart(folder, ['--headless', '--browser', engine, 'thread.txt']);
  expect(run.exitCode, run.stderr).toBe(0);
  expect(run.stdout).toContain('1 mark in');
  expect(run.stdout).toMatch(/ldn-fda-approved +asserts +contradicted +official-record/);
  expect(run.stdout).toContain('approved low dose naltrexone');
});

const wrongInput: Record<string, { parameters: string[]; message: RegExp }> = {
  'a missing file': { parameters: ['missing.txt'], message: /missing\.txt.*no such file/ },
  'a folder': { parameters: ['.'], message: /folder/ },
  'a file that is no text': { parameters: ['binary.txt'], message: /neither HTML nor UTF-8/ },
  'an unknown option': { parameters: ['--loud'], message: /--loud/ },
  'an unknown browser': { parameters: ['--browser', 'lynx'], message: /lynx/ },
  'an address of another kind': { parameters: ['ftp://example.org/'], message: /http and https/ },
};

for (const [name, { parameters, message }] of Object.entries(wrongInput)) {
  test(`${name} ends with exit code 2`, async ({ folder }) => {
    await writeFile(join(folder, 'binary.txt'), Buffer.from([0xff, 0xfe, 0x00, 0x41]));
    const run = await runStart(folder, ['--headless', '--json', ...parameters]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
  });
}

test('an address that nobody answers ends with exit code 2', async ({ folder, engine }) => {
  const closed = 'http://127.0.0.1:1025/';
  const run = await runStart(folder, ['--headless', '--json', '--browser', engine, closed]);
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expect(run.stderr).toContain(closed);
});
