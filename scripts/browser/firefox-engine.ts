/** Firefox, through WebDriver BiDi. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import type { BidiFrame } from 'puppeteer-core/internal/bidi/Frame.js';
import type { Engine, LaunchOptions, ShadowFunction } from './engine';
import { portable } from './run-in-page';

type Connection = BidiBrowser['connection'];

interface ManifestWithAddonId {
  browser_specific_settings?: { gecko?: { id?: string } };
}

/** The part of a BiDi answer that this file reads. */
interface RemoteValue {
  value?: unknown;
  sharedId?: string;
}

async function addonIdOf(extension: string): Promise<string> {
  const manifest = JSON.parse(
    await readFile(join(extension, 'manifest.json'), 'utf8'),
  ) as ManifestWithAddonId;
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension}/manifest.json names no gecko id.`);
  return id;
}

function proxyPreferences(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as BidiFrame)._id;
}

/** Evaluates an expression; the answer of a thrown one becomes an error. */
async function evaluateIn(
  connection: Connection,
  context: string,
  expression: string,
): Promise<RemoteValue> {
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return result.result as RemoteValue;
}

/** Firefox's own window, where add-ons can be managed. Needs --remote-allow-system-access. */
async function browserWindow(connection: Connection): Promise<string> {
  const { result } = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  } as object);
  const [window] = result.contexts;
  if (!window) throw new Error('Firefox has no window.');
  return window.context;
}

async function inClosedShadowRoot<P, T>(
  connection: Connection,
  page: Page,
  selector: string,
  run: ShadowFunction<P, T>,
  parameter: P,
): Promise<T> {
  const context = contextOf(page);
  const query = `document.querySelector(${JSON.stringify(selector)})`;
  const host = await evaluateIn(connection, context, query);
  const node = host.value as { shadowRoot?: RemoteValue } | null | undefined;
  if (!node) throw new Error(`No element ${selector} on the page.`);
  if (!node.shadowRoot?.sharedId) throw new Error(`${selector} has no shadow root.`);
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: `async (root, text) => JSON.stringify(await ${portable(run)}(root, JSON.parse(text)))`,
    arguments: [
      { sharedId: node.shadowRoot.sharedId },
      { type: 'string', value: JSON.stringify(parameter ?? null) },
    ],
    target: { context },
    awaitPromise: true,
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  const { value } = result.result as RemoteValue;
  return (typeof value === 'string' ? JSON.parse(value) : undefined) as T;
}

/** Starts Firefox and installs the extension through the protocol. */
export async function launchFirefox(options: LaunchOptions): Promise<Engine> {
  const { executable, extension, headless, proxyPort, profile, viewport } = options;
  const uuid = options.firefoxUuid ?? randomUUID();
  const addonId = await addonIdOf(extension);
  const extensionOrigin = `moz-extension://${uuid}`;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    acceptInsecureCerts: options.trustAnyCertificate === true,
    defaultViewport: viewport ?? null,
    // Whoever opens a window waits for these, closes the browser and so removes its profile.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    args: ['--remote-allow-system-access'],
    // Lets the preference services.settings.server below hold in release builds.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      // Tests stop the background themselves; a slow machine must not.
      'extensions.background.idle.timeout': 600_000,
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
      'extensions.webextOptionalPermissionPrompts': false,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      ...(options.storageLimit === undefined
        ? {}
        : { 'dom.quotaManager.temporaryStorage.fixedLimit': options.storageLimit }),
      ...(proxyPort === undefined ? {} : proxyPreferences(proxyPort)),
    },
    ...(profile === undefined ? {} : { userDataDir: profile }),
  });
  // Puppeteer's public types leave out the connection.
  const { connection } = browser as unknown as BidiBrowser;
  await browser.installExtension(extension);

  const inBrowserWindow = async (expression: string) =>
    (await evaluateIn(connection, await browserWindow(connection), expression)).value;
  const extensionObject = `WebExtensionPolicy.getByID(${JSON.stringify(addonId)}).extension`;

  return {
    browser,
    extensionOrigin,
    async gotoExtensionPage(page, path) {
      const url = `${extensionOrigin}/${path}`;
      // page.goto() never sees the load event of an extension's page.
      await connection.send('browsingContext.navigate', {
        context: contextOf(page),
        url,
        wait: 'none',
      } as never);
      await page.waitForFunction(
        (wanted) => location.href === wanted && document.readyState === 'complete',
        {},
        url,
      );
    },
    // The preference extensions.webextOptionalPermissionPrompts answers them all.
    answerPermissionRequests: () => Promise.resolve(),
    async clickToolbarButton(page) {
      await page.bringToFront();
      await inBrowserWindow(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
        // A popup that is still open would be closed, and nothing else done.
        ViewPopup.for(${extensionObject}, window)?.closePopup();
        const button = ExtensionParent.apiManager.global.browserActionFor(${extensionObject});
        await button.triggerAction(window);
      })()`);
    },
    async stopBackground() {
      await inBrowserWindow(`${extensionObject}.terminateBackground().then(() => undefined)`);
    },
    inClosedShadowRoot: (page, selector, run, parameter) =>
      inClosedShadowRoot(connection, page, selector, run, parameter),
    async extensionErrors() {
      const lines = await inBrowserWindow(`JSON.stringify(
        Services.console.getMessageArray()
          .filter((message) => message instanceof Ci.nsIScriptError)
          .filter((error) => !(error.flags & Ci.nsIScriptError.warningFlag))
          .filter((error) => error.sourceName.startsWith(${JSON.stringify(extensionOrigin)}))
          .map((error) => error.errorMessage + ' (' + error.sourceName + ')'))`);
      // Firefox's own notes on pages that are closed, or put into its memory of pages, while a message
      // is under way; nothing threw.
      return (JSON.parse(String(lines)) as string[]).filter(
        (line) =>
          !/^Promise (resolved|rejected) (after context unloaded|while context is inactive)/.test(
            line,
          ),
      );
    },
  };
}
