/**
 * One browser with Footnote, a server for pages and a recorder of every request that tries to
 * leave this machine.
 */
import { buildFolder, buildTarget } from '../../scripts/browser/build-extension';
import type { LaunchOptions } from '../../scripts/browser/engine';
import { FootnoteBrowser, type OpenPage } from '../../scripts/browser/footnote-browser';
import { ensureBrowser } from '../../scripts/browser/install-browser';
import { type NetworkRecorder, startNetworkRecorder } from '../../scripts/browser/network-recorder';
import { type FileServer, serveFiles } from '../../scripts/browser/serve-files';

import type { SavedEntry } from '../../shared/saved';

export type EngineName = 'chromium' | 'firefox';

export type SessionOptions = Pick<
  LaunchOptions,
  'profile' | 'firefoxUuid' | 'trustAnyCertificate' | 'storageLimit'
>;

export class Session {
  private constructor(
    readonly footnote: FootnoteBrowser,
    readonly server: FileServer,
    readonly network: NetworkRecorder,
  ) {}

  /** Starts everything. No site is switched on yet. */
  static async start(engine: EngineName, options: SessionOptions = {}): Promise<Session> {
    const { name, executable } = ensureBrowser(
      engine === 'firefox' ? ['firefox'] : ['chromium', 'chrome'],
    );
    const network = await startNetworkRecorder();
    const footnote = await FootnoteBrowser.launch(name, {
      executable,
      extension: buildFolder(buildTarget(name)),
      headless: true,
      proxyPort: network.port,
      viewport: { width: 1000, height: 800 },
      ...options,
    });
    return new Session(footnote, await serveFiles(), network);
  }

  /** Serves a page with this body and returns its address. */
  servePage(body: string, head = '<title>A thread</title>'): string {
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
    return this.serveRaw(page);
  }

  /** Serves exactly this HTML. */
  serveRaw(html: string): string {
    return this.server.addPage('page.html', {
      body: Buffer.from(html),
      contentType: 'text/html; charset=utf-8',
    });
  }

  /** Opens a page on a site that is switched on, and waits until it has been checked. */
  async openChecked(url: string): Promise<OpenPage> {
    const tab = await this.footnote.openPage(url);
    await this.footnote.pageReport(tab.tabId);
    return tab;
  }

  /** Switches 127.0.0.1 on in the popup, as a reader does. */
  async allowLocalPages(): Promise<void> {
    const tab = await this.footnote.openPage(this.servePage('<p>Switched on from here.</p>'));
    await this.footnote.grantSite(tab);
    await tab.page.close();
  }

  /** What is on the reader's list. */
  savedEntries(): Promise<SavedEntry[]> {
    return this.footnote.send<SavedEntry[]>('listSaved');
  }

  async close(): Promise<void> {
    await this.footnote.close();
    await Promise.all([this.server.close(), this.network.close()]);
  }
}
