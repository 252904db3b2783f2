/** Shows one source in the browser with Footnote allowed to run there. */
import type { HTTPResponse } from 'puppeteer-core';
import type { FootnoteBrowser, OpenPage } from '../browser/footnote-browser';
import type { Source } from './sources';

/** The address cannot be shown; the message says why. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
}

async function go(page: OpenPage['page'], source: Source): Promise<HTTPResponse | null> {
  try {
    return await page.goto(source.url);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreachableError(`Cannot open ${source.given}: ${reason}`);
  }
}

/**
 * Opens the source in a new tab. Sites that Footnote was not yet allowed on are switched on in its
 * popup, as a reader would.
 * @param allowed - origins switched on so far; the page's is added
 * @throws {UnreachableError} when the page cannot be loaded.
 */
export async function openSource(
  footnote: FootnoteBrowser,
  source: Source,
  allowed: Set<string>,
): Promise<OpenPage> {
  const tab = await footnote.openPage();
  const response = await go(tab.page, source);
  if (response && !response.ok()) {
    throw new UnreachableError(
      `Cannot open ${source.given}: the server answered ${response.status()}.`,
    );
  }
  const { hostname, protocol } = new URL(tab.page.url());
  const site = `${protocol}//${hostname}`;
  if (!allowed.has(site)) {
    await footnote.grantSite(tab);
    allowed.add(site);
    await tab.page.reload();
  }
  return tab;
}
