// `npm start`: Footnote in a real browser, on a demo thread or on given pages, with or without a
// window. See `help` in command-line.ts.
import { BuildError, buildExtension, buildTarget } from '../browser/build-extension';
import { browserNames, type InstalledBrowser, NoBrowserError } from '../browser/find-browser';
import { FootnoteBrowser } from '../browser/footnote-browser';
import { ensureBrowser } from '../browser/install-browser';
import { UnservableFileError } from '../browser/serve-files';
import { type CommandLine, help, readCommandLine, UsageError } from './command-line';
import { type MarkedPage, markedPage } from './marked-page';
import { openSource, UnreachableError } from './open-source';
import { openSources, type Sources } from './sources';
import { asTable } from './table';

/** Exit codes; also in the help text. */
const failed = 1;
const wrongInput = 2;

const headlessViewport = { width: 1100, height: 800 };

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function launch(installed: InstalledBrowser, headless: boolean): Promise<FootnoteBrowser> {
  const { name, executable } = installed;
  const extension = await buildExtension(buildTarget(name), say);
  return await FootnoteBrowser.launch(name, {
    executable,
    extension,
    headless,
    ...(headless ? { viewport: headlessViewport } : {}),
  });
}

async function report(footnote: FootnoteBrowser, { list }: Sources, json: boolean): Promise<void> {
  const allowed = new Set<string>();
  const pages: MarkedPage[] = [];
  for (const source of list) {
    const tab = await openSource(footnote, source, allowed);
    pages.push(await markedPage(footnote, tab, source, process.cwd()));
    await tab.page.close();
  }
  const { label } = footnote;
  process.stdout.write(
    json ? `${JSON.stringify({ browser: label, pages }, null, 2)}\n` : asTable(label, pages),
  );
}

/** Opens the pages in a window and stays until the reader closes it or presses Ctrl+C. */
async function show(footnote: FootnoteBrowser, { list }: Sources): Promise<void> {
  const allowed = new Set<string>();
  const ended = new Promise<void>((resolve) => {
    footnote.browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  for (const source of list) await openSource(footnote, source, allowed);
  await footnote.leaveToReader();
  say(`Footnote runs in ${footnote.label}. Close the window or press Ctrl+C here to end.`);
  await ended;
}

async function run(commandLine: CommandLine): Promise<void> {
  const { browser, json } = commandLine;
  const folder = process.cwd();
  const sources = await openSources(commandLine.sources, folder);
  try {
    const installed = ensureBrowser(browser ? [browser] : browserNames);
    const headless = commandLine.headless || !hasDisplay();
    if (headless && !commandLine.headless) say('There is no display: running without a window.');
    const footnote = await launch(installed, headless);
    try {
      if (headless) await report(footnote, sources, json);
      else await show(footnote, sources);
    } finally {
      await footnote.close();
    }
  } finally {
    await sources.server.close();
  }
}

function exitCodeFor(error: unknown): number {
  const isInput =
    error instanceof UsageError ||
    error instanceof UnservableFileError ||
    error instanceof UnreachableError;
  return isInput ? wrongInput : failed;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UsageError) return `${error.message}\nSee npm start -- --help.`;
  const needsNoStack =
    exitCodeFor(error) === wrongInput ||
    error instanceof NoBrowserError ||
    error instanceof BuildError;
  return needsNoStack ? error.message : (error.stack ?? error.message);
}

try {
  const commandLine = readCommandLine(process.argv.slice(2));
  if (commandLine.help) process.stdout.write(help);
  else await run(commandLine);
} catch (error) {
  say(explain(error));
  process.exitCode = exitCodeFor(error);
}
