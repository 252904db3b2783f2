import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findAnyBrowser, findBrowser } from '../../../scripts/browser/find-browser';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-path-'));
  vi.stubEnv('FOOTNOTE_CHROMIUM', '');
  vi.stubEnv('FOOTNOTE_FIREFOX', '');
  vi.stubEnv('PATH', ['', join(folder, 'missing'), folder].join(delimiter));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function program(name: string, mode = 0o755): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, mode);
  return file;
}

describe.runIf(process.platform === 'linux')('on PATH', () => {
  it.each([
    ['chrome', 'google-chrome-stable'],
    ['chromium', 'chromium-browser'],
    ['firefox', 'firefox-esr'],
  ] as const)('%s as %s', async (name, command) => {
    const executable = await program(command);
    expect(findBrowser(name)).toEqual({ name, executable });
  });

  it('a file that cannot be run does not count', async () => {
    await program('chromium', 0o644);
    expect(findBrowser('chromium')?.executable).not.toBe(join(folder, 'chromium'));
  });

  it('the order of the names decides', async () => {
    await program('firefox');
    await program('chromium');
    expect(findAnyBrowser(['firefox', 'chromium'])?.name).toBe('firefox');
    expect(findAnyBrowser(['chromium', 'firefox'])?.name).toBe('chromium');
  });
});

describe('named in the environment', () => {
  it('wins over every usual place', async () => {
    await program('firefox');
    const own = await program('my-firefox');
    vi.stubEnv('FOOTNOTE_FIREFOX', own);
    expect(findBrowser('firefox')).toEqual({ name: 'firefox', executable: own });
  });

  it('has to be something that can be run', () => {
    vi.stubEnv('FOOTNOTE_CHROMIUM', join(folder, 'nothing'));
    expect(() => findBrowser('chromium')).toThrow(/FOOTNOTE_CHROMIUM.*cannot be run/);
  });
});
