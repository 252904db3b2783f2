/** Chrome and Chromium, through the DevTools protocol. */
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { type Engine, type LaunchOptions, runsAsRoot, type ShadowFunction } from './engine';
import { portable, runInPage } from './run-in-page';

/** Keeps the browser's own services from calling home, so that only pages and extension speak. */
const quietFlags = [
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHintsFetching',
  '--no-default-browser-check',
  '--no-pings',
  // Two services ask on start-up whatever the flags above say: point them at the discard port.
  '--gaia-url=http://127.0.0.1:9/',
  '--component-updater=url-source=http://127.0.0.1:9/',
];

interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>;
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(update: {
    extensionId: string;
    errorCollection: boolean;
  }): Promise<void>;
  getExtensionInfo(id: string): Promise<{ runtimeErrors: { message: string; source: string }[] }>;
}

/** What chrome://extensions offers to itself; for use inside functions that run there. */
declare const chrome: { developerPrivate: DeveloperPrivate };

async function shadowRootId(session: CDPSession, selector: string): Promise<string> {
  const host = await session.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  });
  if (!host.result.objectId) throw new Error(`No element ${selector} on the page.`);
  const { node } = await session.send('DOM.describeNode', {
    objectId: host.result.objectId,
    pierce: true,
  });
  const root = node.shadowRoots?.[0];
  if (!root) throw new Error(`${selector} has no shadow root.`);
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  if (!object.objectId) throw new Error(`The shadow root of ${selector} is gone.`);
  return object.objectId;
}

async function inClosedShadowRoot<P, T>(
  page: Page,
  selector: string,
  run: ShadowFunction<P, T>,
  parameter: P,
): Promise<T> {
  const session = await page.createCDPSession();
  try {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: await shadowRootId(session, selector),
      functionDeclaration: `async function (parameter) { return ${portable(run)}(this, parameter); }`,
      arguments: [{ value: parameter }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as T;
  } finally {
    await session.detach();
  }
}

/** Starts Chrome or Chromium and installs the extension through the protocol. */
export async function launchChromium(options: LaunchOptions): Promise<Engine> {
  const { executable, extension, headless, proxyPort, profile, viewport } = options;
  const { trustAnyCertificate } = options;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: executable,
    headless,
    // Branded Chrome takes extensions over the pipe only; it ignores --load-extension.
    pipe: true,
    enableExtensions: true,
    defaultViewport: viewport ?? null,
    // Whoever opens a window waits for these, closes the browser and so removes its profile.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [
      ...quietFlags,
      ...(runsAsRoot ? ['--no-sandbox'] : []),
      ...(trustAnyCertificate ? ['--ignore-certificate-errors'] : []),
      ...(proxyPort === undefined ? [] : [`--proxy-server=http://127.0.0.1:${proxyPort}`]),
    ],
    ...(profile === undefined ? {} : { userDataDir: profile }),
  });
  const id = await browser.installExtension(extension);

  const onExtensionsPage = async <P, T>(run: (parameter: P) => Promise<T>, parameter: P) => {
    const page = await browser.newPage();
    try {
      await page.goto('chrome://extensions/');
      return await runInPage(page, run, parameter);
    } finally {
      await page.close();
    }
  };
  await onExtensionsPage(async (extensionId) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({
      extensionId,
      errorCollection: true,
    });
  }, id);

  return {
    browser,
    extensionOrigin: `chrome-extension://${id}`,
    async gotoExtensionPage(page, path) {
      await page.goto(`chrome-extension://${id}/${path}`);
    },
    async answerPermissionRequests(originPattern) {
      await onExtensionsPage(
        ([extensionId, pattern]) => chrome.developerPrivate.addHostPermission(extensionId, pattern),
        [id, originPattern] as const,
      );
    },
    async clickToolbarButton(page) {
      const installed = (await browser.extensions()).get(id);
      if (!installed) throw new Error('The extension is no longer installed.');
      await page.triggerExtensionAction(installed);
    },
    async stopBackground() {
      const [page] = await browser.pages();
      if (!page) throw new Error('The browser has no page to work from.');
      const session = await page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    inClosedShadowRoot,
    async extensionErrors() {
      const info = await onExtensionsPage(
        (extensionId) => chrome.developerPrivate.getExtensionInfo(extensionId),
        id,
      );
      return info.runtimeErrors.map(({ message, source }) => `${message} (${source})`);
    },
  };
}
