/** Finds the browsers that are installed: Linux, macOS and Windows, their usual places and PATH. */
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export const browserNames = ['chrome', 'chromium', 'firefox'] as const;

/** A browser as the reader chooses it. Chrome and Chromium run the same build of the extension. */
export type BrowserName = (typeof browserNames)[number];

export interface InstalledBrowser {
  name: BrowserName;
  executable: string;
}

/** No browser to run in. The message says what to do. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError';
}

/** Environment variables that name an executable and win over every usual place. */
const overrides: Partial<Record<BrowserName, string>> = {
  chromium: 'FOOTNOTE_CHROMIUM',
  firefox: 'FOOTNOTE_FIREFOX',
};

const commands: Record<BrowserName, string[]> = {
  chrome: ['google-chrome', 'google-chrome-stable'],
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox', 'firefox-esr'],
};

const macApplications: Record<BrowserName, string> = {
  chrome: 'Google Chrome.app/Contents/MacOS/Google Chrome',
  chromium: 'Chromium.app/Contents/MacOS/Chromium',
  firefox: 'Firefox.app/Contents/MacOS/firefox',
};

const windowsPrograms: Record<BrowserName, string> = {
  chrome: 'Google\\Chrome\\Application\\chrome.exe',
  chromium: 'Chromium\\Application\\chrome.exe',
  firefox: 'Mozilla Firefox\\firefox.exe',
};

const linuxFiles: Record<BrowserName, string[]> = {
  chrome: ['/opt/google/chrome/chrome'],
  chromium: ['/usr/lib/chromium/chromium', '/snap/bin/chromium'],
  firefox: ['/usr/lib/firefox/firefox', '/opt/firefox/firefox', '/snap/bin/firefox'],
};

function usualPlaces(name: BrowserName): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, macApplications[name]),
    );
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((variable) => process.env[variable] ?? [])
      .map((folder) => join(folder, windowsPrograms[name]));
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commands[name].map((command) => join(folder, command)));
  return [...onPath, ...linuxFiles[name]];
}

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser of this name, or undefined where there is none.
 * @throws {NoBrowserError} when FOOTNOTE_CHROMIUM or FOOTNOTE_FIREFOX names something that cannot be run.
 */
export function findBrowser(name: BrowserName): InstalledBrowser | undefined {
  const variable = overrides[name];
  const chosen = variable && process.env[variable];
  if (chosen) {
    if (!isExecutable(chosen)) {
      throw new NoBrowserError(`${variable} is ${chosen}, which cannot be run.`);
    }
    return { name, executable: chosen };
  }
  const executable = usualPlaces(name).find(isExecutable);
  return executable === undefined ? undefined : { name, executable };
}

/** The first browser found of these names, in their order. */
export function findAnyBrowser(
  names: readonly BrowserName[] = browserNames,
): InstalledBrowser | undefined {
  for (const name of names) {
    const found = findBrowser(name);
    if (found) return found;
  }
  return undefined;
}
