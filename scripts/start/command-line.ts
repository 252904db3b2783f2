/** What `npm start` was asked to do. */
import { parseArgs } from 'node:util';
import { type BrowserName, browserNames } from '../browser/find-browser';

/** The command line cannot be followed; the message says why. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export interface CommandLine {
  help: boolean;
  headless: boolean;
  json: boolean;
  /** The browser asked for; without it the first one found. */
  browser: BrowserName | undefined;
  /** Files and addresses to show; none for the demo thread. */
  sources: string[];
}

export const help = `Usage: npm start [-- OPTION... FILE-OR-URL...]

Opens a browser with Footnote in it on a demo thread, or on the files and addresses given.
HTML files are shown as they are; every other file that is UTF-8 text is shown as plain text.
Files are served on 127.0.0.1 for as long as the command runs.

  --browser NAME   chrome, chromium or firefox; without it the first one found
  --headless       no window: print what was marked and write a screenshot of each page
                   (footnote-NAME-BROWSER.png, in this folder) with one card open
  --json           with --headless: one JSON document on stdout instead of a table
  --help           this text

Exit code: 0 done, 1 no browser or an internal failure, 2 a wrong argument or a file or address
that cannot be shown.
`;

function isBrowserName(name: string): name is BrowserName {
  return (browserNames as readonly string[]).includes(name);
}

function parse(parameters: string[]) {
  try {
    return parseArgs({
      args: parameters,
      allowPositionals: true,
      options: {
        headless: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        browser: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws {UsageError} for unknown options, values and combinations. */
export function readCommandLine(parameters: string[]): CommandLine {
  const { values, positionals } = parse(parameters);
  const { browser } = values;
  if (browser !== undefined && !isBrowserName(browser)) {
    throw new UsageError(`--browser is "${browser}"; it can be ${browserNames.join(', ')}.`);
  }
  if (values.json && !values.headless) {
    throw new UsageError('--json needs --headless.');
  }
  return {
    help: values.help,
    headless: values.headless,
    json: values.json,
    browser,
    sources: positionals,
  };
}
