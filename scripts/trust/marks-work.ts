/** Whether Footnote still does what it is for: a page of a switched-on site is marked. */
import { originPattern } from '../../shared/site';
import type { LibraryHealth } from '../../shared/protocol';
import { falseClaim } from '../../tests/e2e/sentences';
import { untilMarked } from '../../tests/e2e/waiting';
import type { Page } from 'puppeteer-core';
import { runInPage } from '../browser/run-in-page';
import type { FileServer } from '../browser/serve-files';
import type { TrialBrowser } from './trial-browser';

declare const chrome: {
  permissions: {
    request(wanted: { origins: string[] }): Promise<boolean>;
    contains(wanted: { origins: string[] }): Promise<boolean>;
  };
};

/** Serves the page that is looked at. */
export function serveClaim(server: FileServer): string {
  const body = `<!doctype html><html lang="en"><title>A thread</title><p>${falseClaim}</p></html>`;
  return server.addPage('thread.html', {
    body: Buffer.from(body),
    contentType: 'text/html; charset=utf-8',
  });
}

/** Switches the site of an address on, where it is not. */
export async function allowSite(trial: TrialBrowser, url: string): Promise<void> {
  const origins = [originPattern(url) ?? ''];
  const isAllowed = await trial.evaluate(
    (of) => chrome.permissions.contains({ origins: of }),
    origins,
  );
  if (isAllowed) return;
  await trial.engine.answerPermissionRequests(origins[0] ?? '');
  await trial.onOwnPage((page) => pressToAllow(page, origins));
}

/**
 * Asks for access to hosts from a page of the extension, as a browser wants it: where somebody presses
 * something. The browser was told before to say yes.
 */
export async function pressToAllow(page: Page, origins: string[]): Promise<void> {
  await runInPage(
    page,
    (of) => {
      const button = document.createElement('button');
      button.textContent = 'Allow';
      button.onclick = async () => {
        button.id = (await chrome.permissions.request({ origins: of })) ? 'allowed' : 'refused';
      };
      document.body.replaceChildren(button);
    },
    origins,
  );
  await page.bringToFront();
  await page.click('button');
  const pressed = await page.waitForSelector('#allowed, #refused');
  const id = await pressed?.evaluate((button) => button.id);
  if (id !== 'allowed') throw new Error('The browser did not give the permission.');
}

/** @returns what does not work */
export async function whatFails(trial: TrialBrowser, url: string): Promise<string[]> {
  const faults: string[] = [];
  const health = await trial.send<LibraryHealth>('libraryHealth');
  if (health.state !== 'ready') faults.push(`The database is not ready: ${JSON.stringify(health)}`);
  await trial.send('listSaved');
  await allowSite(trial, url);
  const page = await trial.engine.browser.newPage();
  try {
    await page.goto(url);
    await untilMarked(page, 'approved low dose naltrexone');
  } catch (error) {
    faults.push(`The page is not marked: ${String(error)}`);
  } finally {
    await page.close();
  }
  faults.push(...(await trial.engine.extensionErrors()));
  return faults;
}
