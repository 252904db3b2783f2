/**
 * A real browser with the real extension in it: what `npm start`, the end-to-end tests and the
 * screenshots share. Permission is granted the reader's way, with the popup's own switch.
 */
import type { Browser, Page } from 'puppeteer-core';
import type { Claim } from '../../shared/claim';
import type { PageReport } from '../../shared/protocol';
import { originPattern } from '../../shared/site';
import { launchChromium } from './chromium-engine';
import type { Engine, LaunchOptions } from './engine';
import { ExtensionLink } from './extension-link';
import { launchFirefox } from './firefox-engine';
import type { BrowserName } from './find-browser';

/** A page with the number that the extension knows its tab by. */
export interface OpenPage {
  page: Page;
  tabId: number;
}

/** The popup's switch that gives the extension lasting access to the tab's site. */
const siteSwitch = '[data-testid="always-on-site"]';

/** What the popup shows until it knows its page, in whatever language. */
const lookingHint = '[data-testid="looking"]';

/** Waits until a popup has said what it knows of its page. */
async function settled(popup: Page): Promise<void> {
  await popup.waitForFunction((looking) => !document.querySelector(looking), {}, lookingHint);
}

export class FootnoteBrowser {
  readonly browser: Browser;
  /** E.g. `chromium 156.0.8078.79`. */
  readonly label: string;
  readonly #engine: Engine;
  readonly #link: ExtensionLink;

  private constructor(engine: Engine, link: ExtensionLink, label: string) {
    this.browser = engine.browser;
    this.label = label;
    this.#engine = engine;
    this.#link = link;
  }

  static async launch(name: BrowserName, options: LaunchOptions): Promise<FootnoteBrowser> {
    const start = name === 'firefox' ? launchFirefox : launchChromium;
    const engine = await start(options);
    try {
      const version = (await engine.browser.version()).replace(/^[^/]*\//, '');
      const link = await ExtensionLink.open(engine);
      await link.closeWelcomePage();
      return new FootnoteBrowser(engine, link, `${name} ${version}`);
    } catch (error) {
      await engine.browser.close();
      throw error;
    }
  }

  get extensionOrigin(): string {
    return this.#engine.extensionOrigin;
  }

  /** Opens a new tab; with an address, goes there and waits until the page has loaded. */
  async openPage(url?: string): Promise<OpenPage> {
    const before = new Set(await this.#link.tabIds());
    const page = await this.browser.newPage();
    const tabId = (await this.#link.tabIds()).find((id) => !before.has(id));
    if (tabId === undefined) throw new Error('The browser opened no tab.');
    if (url !== undefined) await page.goto(url);
    return { page, tabId };
  }

  /** Opens a page of the extension in a new tab, e.g. `popup.html?tab=3`. */
  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await this.#engine.gotoExtensionPage(page, path);
    // It shows itself once it knows its language.
    await page.waitForFunction(() => {
      const root = document.querySelector('#root');
      return !root || root.childElementCount > 0;
    });
    return page;
  }

  /** Opens the popup for a tab, in a tab of its own. */
  openPopup({ page, tabId }: OpenPage): Promise<Page> {
    return this.openExtensionPage(`popup.html?tab=${tabId}&url=${encodeURIComponent(page.url())}`);
  }

  /** Lets the extension's next request for the site of an address succeed without a dialog. */
  async answerPermissionRequests(address: string): Promise<void> {
    const pattern = originPattern(address);
    if (pattern === null) throw new Error(`No extension may read ${address}.`);
    await this.#engine.answerPermissionRequests(pattern);
  }

  /** Turns on "always on this site" for the page in the popup, as a reader would. */
  async grantSite({ page, tabId }: OpenPage): Promise<void> {
    await this.answerPermissionRequests(page.url());
    const popup = await this.openPopup({ page, tabId });
    await (await popup.waitForSelector(siteSwitch, { visible: true }))?.click();
    await popup.waitForSelector(`${siteSwitch}:checked`);
    await settled(popup);
    await popup.close();
    await page.bringToFront();
  }

  /** What is marked on a tab's page, once its first check is finished. */
  pageReport(tabId: number): Promise<PageReport> {
    return this.askPage<PageReport>(tabId, 'pageReport');
  }

  /** Sends one of the extension's own messages to a tab's page. */
  askPage<T>(tabId: number, type: string, data?: unknown): Promise<T> {
    return this.#link.askPage<T>(tabId, type, data);
  }

  /** Sends one of the extension's own messages to its background. */
  send<T>(type: string, data?: unknown): Promise<T> {
    return this.#link.askBackground<T>(type, data);
  }

  /** Claims by id; unknown ids are left out. */
  claims(ids: readonly string[]): Promise<Claim[]> {
    return this.send<Claim[]>('getClaims', [...new Set(ids)]);
  }

  /** Runs a function in a page of the extension. */
  evaluateInExtension<P, T>(run: (parameter: P) => T | Promise<T>, parameter: P): Promise<T> {
    return this.#link.evaluate(run, parameter);
  }

  /** The host permissions that the reader gave. */
  grantedOrigins(): Promise<string[]> {
    return this.#link.grantedOrigins();
  }

  /** What the toolbar button shows for a tab. */
  badgeText(tabId: number): Promise<string> {
    return this.#link.badgeText(tabId);
  }

  clickToolbarButton(page: Page): Promise<void> {
    return this.#engine.clickToolbarButton(page);
  }

  stopBackground(): Promise<void> {
    return this.#engine.stopBackground();
  }

  inClosedShadowRoot: Engine['inClosedShadowRoot'] = (page, selector, run, parameter) =>
    this.#engine.inClosedShadowRoot(page, selector, run, parameter);

  extensionErrors(): Promise<string[]> {
    return this.#engine.extensionErrors();
  }

  /** Closes the tabs that are the harness's own, so that a reader meets only pages. */
  async leaveToReader(): Promise<void> {
    await this.#link.close();
    for (const page of await this.browser.pages()) {
      if (page.url() === 'about:blank') await page.close();
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
