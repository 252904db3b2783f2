/**
 * Speaks with the extension from one of its own pages, kept open in a tab, in the extension's own
 * message format (shared/messenger.ts).
 */
import type { Page } from 'puppeteer-core';
import type { Engine } from './engine';
import { runInPage } from './run-in-page';

/** The calls of the extension interface that the functions below make in the extension's page. */
declare const chrome: {
  runtime: {
    lastError?: { message?: string };
    getURL(path: string): string;
    sendMessage(message: unknown, answer: (reply: unknown) => void): void;
    onMessage: Listeners<(message: unknown, sender: { tab?: { id?: number } }) => void>;
  };
  tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    remove(tabId: number): Promise<void>;
    onUpdated: Listeners<() => void>;
    sendMessage(
      tabId: number,
      message: unknown,
      options: { frameId: number },
      answer: (reply: unknown) => void,
    ): void;
  };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  scripting: {
    executeScript(injection: { target: { tabId: number }; func: () => void }): Promise<unknown>;
  };
};

interface Listeners<F> {
  addListener(listener: F): void;
  removeListener(listener: F): void;
}

interface Reply {
  res?: unknown;
  err?: string;
}

/** How long a page may take to load the extension's script and check itself, in milliseconds. */
const patience = 30_000;

function resultOf<T>(type: string, reply: Reply | null): T {
  if (reply === null) throw new Error(`Footnote gave no answer to ${type}.`);
  if (reply.err) throw new Error(`${type}: ${reply.err}`);
  return reply.res as T;
}

export class ExtensionLink {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(engine: Engine): Promise<ExtensionLink> {
    const page = await engine.browser.newPage();
    await engine.gotoExtensionPage(page, 'popup.html');
    return new ExtensionLink(page);
  }

  evaluate<P, T>(run: (parameter: P) => T | Promise<T>, parameter: P): Promise<T> {
    return runInPage(this.#page, run, parameter);
  }

  tabIds(): Promise<number[]> {
    return this.evaluate(
      async () => (await chrome.tabs.query({})).flatMap((tab) => tab.id ?? []),
      undefined,
    );
  }

  /**
   * Waits for the welcome page, which opens by itself when the extension is installed, and closes it:
   * a tab that comes at a time of its own would be taken for another one.
   * @throws {Error} when it does not open.
   */
  closeWelcomePage(): Promise<void> {
    return this.evaluate(
      (limit) =>
        new Promise<void>((resolve, reject) => {
          const finish = (settle: () => void) => {
            clearTimeout(timer);
            chrome.tabs.onUpdated.removeListener(look);
            settle();
          };
          let isClosing = false;
          const closeIfThere = async () => {
            const url = chrome.runtime.getURL('welcome.html');
            const [welcome] = await chrome.tabs.query({ url });
            if (welcome?.id === undefined || isClosing) return;
            isClosing = true;
            await chrome.tabs.remove(welcome.id);
            finish(resolve);
          };
          const look = () => {
            closeIfThere().catch((error: unknown) => finish(() => reject(error)));
          };
          const timer = setTimeout(
            () => finish(() => reject(new Error('The welcome page did not open.'))),
            limit,
          );
          chrome.tabs.onUpdated.addListener(look);
          look();
        }),
      patience,
    );
  }

  grantedOrigins(): Promise<string[]> {
    return this.evaluate(async () => (await chrome.permissions.getAll()).origins ?? [], undefined);
  }

  badgeText(tabId: number): Promise<string> {
    return this.evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), tabId);
  }

  async askBackground<T>(type: string, data?: unknown): Promise<T> {
    const reply = await this.evaluate(
      (message) =>
        new Promise<Reply | null>((resolve) => {
          chrome.runtime.sendMessage(message, (answer) =>
            resolve(chrome.runtime.lastError ? null : (answer as Reply)),
          );
        }),
      { type, data },
    );
    return resultOf<T>(type, reply);
  }

  /**
   * Asks a tab's page. Where the extension's script is not there yet, it asks again when the page
   * is idle, which is when such scripts start, and when the script first speaks.
   * @throws {Error} when the extension may not run there or the page stays silent.
   */
  async askPage<T>(tabId: number, type: string, data?: unknown): Promise<T> {
    const reply = await this.evaluate(
      ({ tab, message, limit }) =>
        new Promise<Reply | null>((resolve) => {
          const finish = (answer: Reply | null) => {
            clearTimeout(timer);
            chrome.runtime.onMessage.removeListener(onSpoken);
            resolve(answer);
          };
          let isAsking = false;
          const ask = (onNobody: () => void) => {
            isAsking = true;
            chrome.tabs.sendMessage(tab, message, { frameId: 0 }, (answer) => {
              isAsking = false;
              if (chrome.runtime.lastError || !answer) onNobody();
              else finish(answer as Reply);
            });
          };
          const keepListening = () => undefined;
          const onSpoken = (_: unknown, sender: { tab?: { id?: number } }) => {
            if (sender.tab?.id === tab && !isAsking) ask(keepListening);
          };
          const timer = setTimeout(() => finish(null), limit);
          chrome.runtime.onMessage.addListener(onSpoken);
          ask(() => {
            chrome.scripting.executeScript({ target: { tabId: tab }, func: () => undefined }).then(
              () => ask(keepListening),
              (error: unknown) => finish({ err: String(error) }),
            );
          });
        }),
      { tab: tabId, message: { type, data }, limit: patience },
    );
    return resultOf<T>(type, reply);
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}
