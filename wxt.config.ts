import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { browserMessages, message } from './scripts/browser-messages';
import { buildData } from './scripts/build-data';
import { BundledModules } from './scripts/notices/bundled-modules';
import { noticesFile, noticesFor } from './scripts/notices/notices';

/** Fingerprint of the claims that this build ships; the background reseeds when it changes. */
let claimsVersion = 'not-built';

/** What the background loads, written by the build. */
const shipped = ['claims.json', 'index.bin', 'model.bin'];

/** What the build is made of, for the notices that it ships. */
const bundled = new BundledModules();

/**
 * What the extension's own pages may do: run and show what is in the package. They reach the network
 * only for packs that the reader subscribes to, by TLS.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  zip: {
    // What a reviewer needs to build the same again and to train the model; pictures and test pages are
    // no part of it.
    excludeSources: [
      'docs/**',
      'generated/**',
      'tests/*.md',
      'tests/!(eval)/**',
      '.github/**',
      'test-results/**',
      'footnote-*.png',
      '.ci/**',
    ],
  },
  imports: false,
  manifest: ({ browser, command }) => ({
    name: message('name'),
    description: message('description'),
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: 'Footnote' },
    icons: {
      16: 'icon/16.png',
      32: 'icon/32.png',
      48: 'icon/48.png',
      96: 'icon/96.png',
      128: 'icon/128.png',
    },
    // The development server puts its styles into the page and speaks to it by a web socket.
    ...(command === 'build' ? { content_security_policy: { extension_pages: pagePolicy } } : {}),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: message('nextMark'),
      },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: message('previousMark'),
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'footnote@footnote.example',
              // Underlines in highlights are painted from this version on.
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '146.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      paths.push(...shipped);
    },
    'build:before': async (wxt) => {
      const data = await buildData();
      claimsVersion = data.version;
      const folder = join(wxt.config.root, 'generated');
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'claims.json'), JSON.stringify(data.claims));
      await writeFile(join(folder, 'index.bin'), data.index);
      await writeFile(join(folder, 'model.bin'), data.model);
    },
    'build:publicAssets': (wxt, files) => {
      for (const name of shipped) {
        files.push({ absoluteSrc: join(wxt.config.root, 'generated', name), relativeDest: name });
      }
      files.push(...browserMessages());
      if (wxt.config.command !== 'build') return;
      files.push({
        relativeDest: noticesFile,
        contents: noticesFor(bundled.ids, wxt.config.root),
      });
    },
  },
  vite: () => ({
    define: { __CLAIMS_VERSION__: JSON.stringify(claimsVersion) },
    plugins: [bundled.plugin()],
    worker: { plugins: () => [bundled.plugin()] },
  }),
});
