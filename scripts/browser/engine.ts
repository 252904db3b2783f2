/** What differs between the two browser engines, so that the rest of the harness need not know. */
import type { Browser, Page } from 'puppeteer-core';

export interface LaunchOptions {
  executable: string;
  /** The folder of the built extension. */
  extension: string;
  headless: boolean;
  /** All traffic but that to 127.0.0.1 goes to this port of 127.0.0.1. */
  proxyPort?: number;
  /** A profile folder to use; without it a fresh one is made and removed again. */
  profile?: string;
  /** Host of the extension's own addresses in Firefox; a new one without it. */
  firefoxUuid?: string;
  /** Whether a certificate that nobody signed is good enough, for a server of the tests' own. */
  trustAnyCertificate?: boolean;
  /** Kilobytes that all sites and extensions together may keep. Firefox only. */
  storageLimit?: number;
  /** Width and height of pages in CSS pixels; without it the page fills its window. */
  viewport?: { width: number; height: number };
}

/** A function that runs in the page. It is sent as text, so it can use its parameters only. */
export type ShadowFunction<P, T> = (root: ShadowRoot, parameter: P) => T | Promise<T>;

/** A started browser with the extension in it. */
export interface Engine {
  browser: Browser;
  /** `chrome-extension://ID` or `moz-extension://UUID` */
  extensionOrigin: string;
  /** Goes to a page of the extension, e.g. `popup.html?tab=3`, and waits until it has loaded. */
  gotoExtensionPage(page: Page, path: string): Promise<void>;
  /** Lets the extension's next request for this host permission succeed without a dialog. */
  answerPermissionRequests(originPattern: string): Promise<void>;
  /** Clicks the extension's toolbar button for this page (opens the popup, grants activeTab). */
  clickToolbarButton(page: Page): Promise<void>;
  /** Ends the service worker or event page, as the browser does after a while without work. */
  stopBackground(): Promise<void>;
  /** Runs a function on the closed shadow root of the element that the selector finds. */
  inClosedShadowRoot<P, T>(
    page: Page,
    selector: string,
    run: ShadowFunction<P, T>,
    parameter: P,
  ): Promise<T>;
  /** Uncaught errors of all parts of the extension since it was started. */
  extensionErrors(): Promise<string[]>;
}

/** Chromium's and Firefox's sandboxes refuse to start for root. */
export const runsAsRoot = process.getuid?.() === 0;
