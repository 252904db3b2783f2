/**
 * A browser whose profile outlives it: started again and again on the same folder, ended as if the
 * power went, with the extension whole or without its background.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildTarget } from '../browser/build-extension';
import { launchChromium } from '../browser/chromium-engine';
import type { Engine } from '../browser/engine';
import { launchFirefox } from '../browser/firefox-engine';
import { ensureBrowser } from '../browser/install-browser';
import { runInPage } from '../browser/run-in-page';
import { barePage, driverPage, ExtensionCopy } from './extension-copy';

export type EngineName = 'chromium' | 'firefox';

interface Reply {
  ok: boolean;
  res?: unknown;
  err?: string;
}

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<Reply | undefined> };
};

/** Host of the extension's addresses in Firefox: the same after every start. */
const firefoxUuid = '6f0e2f4e-3c5a-4a59-9d0c-5f1d2c3b4a59';

export class TrialBrowser {
  #engine: Engine | undefined;
  #page: Page | undefined;

  private constructor(
    readonly name: EngineName,
    readonly copy: ExtensionCopy,
    readonly profile: string,
  ) {}

  static async prepare(name: EngineName): Promise<TrialBrowser> {
    const copy = await ExtensionCopy.of(buildTarget(name));
    return new TrialBrowser(name, copy, await mkdtemp(join(tmpdir(), 'footnote-profile-')));
  }

  get engine(): Engine {
    if (!this.#engine) throw new Error('The browser is not running.');
    return this.#engine;
  }

  /** Starts the browser. @param kind - `bare` is the extension without its background */
  async start(kind: 'whole' | 'bare', pagePath = barePage): Promise<void> {
    await this.copy[kind]();
    const names =
      this.name === 'firefox' ? (['firefox'] as const) : (['chromium', 'chrome'] as const);
    const launch = this.name === 'firefox' ? launchFirefox : launchChromium;
    this.#engine = await launch({
      executable: ensureBrowser(names).executable,
      extension: this.copy.folder,
      headless: true,
      profile: this.profile,
      firefoxUuid,
      viewport: { width: 1000, height: 800 },
    });
    await this.#openOwnPage(pagePath);
  }

  /** Has the running browser load the extension anew. */
  async reload(kind: 'whole' | 'bare', pagePath = barePage): Promise<void> {
    await this.copy[kind]();
    await this.engine.browser.installExtension(this.copy.folder);
    await this.#openOwnPage(pagePath);
  }

  async #openOwnPage(path: string): Promise<void> {
    this.#page = await this.engine.browser.newPage();
    await this.engine.gotoExtensionPage(this.#page, path);
    if (path === driverPage)
      await this.#page.waitForFunction('globalThis.trustDriver !== undefined');
  }

  /** Runs a function in a page of the extension that has no script of its own. */
  evaluate<P, T>(run: (parameter: P) => T | Promise<T>, parameter: P): Promise<T> {
    if (!this.#page) throw new Error('The browser has no page of the extension.');
    return runInPage(this.#page, run, parameter);
  }

  /** Does something with the page of the extension. */
  async onOwnPage(work: (page: Page) => Promise<void>): Promise<void> {
    if (!this.#page) throw new Error('The browser has no page of the extension.');
    await work(this.#page);
  }

  /** Sends one of the extension's messages to its background. */
  async send<T>(type: string, data?: unknown): Promise<T> {
    const reply = await this.evaluate((message) => chrome.runtime.sendMessage(message), {
      type,
      data,
    });
    if (!reply?.ok) throw new Error(`${type}: ${reply?.err ?? 'no answer'}`);
    return reply.res as T;
  }

  /** Ends the browser with all of its processes, at once. */
  async kill(): Promise<void> {
    const child = this.engine.browser.process();
    if (child?.pid === undefined) throw new Error('The browser has no process.');
    // Its helpers write to the same streams, and one that is still there holds the databases' locks.
    const gone = new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      else child.once('close', () => resolve());
    });
    child.stdout?.resume();
    child.stderr?.resume();
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    this.#engine = undefined;
    this.#page = undefined;
  }

  async close(): Promise<void> {
    if (this.#engine) await this.#engine.browser.close();
    this.#engine = undefined;
    await Promise.all([rm(this.profile, { recursive: true, force: true }), this.copy.remove()]);
  }
}
