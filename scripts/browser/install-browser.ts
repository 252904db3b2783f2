/** Gets a missing browser: Debian's package where that is allowed, clear words where it is not. */
import { spawnSync } from 'node:child_process';
import {
  type BrowserName,
  browserNames,
  findAnyBrowser,
  type InstalledBrowser,
  NoBrowserError,
} from './find-browser';

const debianPackages: Record<BrowserName, string> = {
  chrome: 'chromium',
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

const downloads: Record<BrowserName, string> = {
  chrome: 'Chrome (https://www.google.com/chrome/)',
  chromium:
    'Chromium (your system’s package, or https://www.chromium.org/getting-involved/download-chromium/)',
  firefox: 'Firefox 140 or newer (https://www.mozilla.org/firefox/)',
};

function canInstallPackages(): boolean {
  if (process.getuid?.() !== 0) return false;
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

function aptGet(...parameters: string[]): boolean {
  const { status } = spawnSync('apt-get', parameters, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function adviceFor(names: readonly BrowserName[]): string {
  const wanted = names.map((name) => `  - ${downloads[name]}`).join('\n');
  return `No browser found. Install ${names.length > 1 ? 'one of these' : 'this'} and try again:\n${wanted}
If it is installed in an unusual place, name its executable in FOOTNOTE_CHROMIUM or FOOTNOTE_FIREFOX.`;
}

/**
 * The first browser found of these names. Where there is none and the user is root on a system
 * with apt-get, it installs the distribution's package, and says so on stderr.
 * @throws {NoBrowserError} when there is none and none could be installed.
 */
export function ensureBrowser(names: readonly BrowserName[] = browserNames): InstalledBrowser {
  const found = findAnyBrowser(names);
  if (found) return found;
  if (!canInstallPackages()) throw new NoBrowserError(adviceFor(names));
  const [preferred = 'chromium'] = names;
  const name = preferred === 'chrome' && names.length > 1 ? 'chromium' : preferred;
  if (name === 'chrome') throw new NoBrowserError(adviceFor(names));
  process.stderr.write(`No browser found: installing the package ${debianPackages[name]} ...\n`);
  if (!aptGet('update', '-qq') || !aptGet('install', '-y', '-qq', debianPackages[name])) {
    throw new NoBrowserError(`apt-get failed; its message is above.\n${adviceFor(names)}`);
  }
  const installed = findAnyBrowser([name]);
  if (!installed) throw new NoBrowserError(adviceFor(names));
  return installed;
}
