import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { buildData } from './scripts/build-data';

/** Fingerprint of the claims that this build ships; the background reseeds when it changes. */
let claimsVersion = 'not-built';

/** What the background loads, written by the build. */
const shipped = ['claims.json', 'index.bin', 'model.bin'];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  zip: {
    // What a reviewer needs to build the same again; pictures and test pages are no part of it.
    excludeSources: [
      'docs/**',
      'tests/**',
      '.github/**',
      'test-results/**',
      'footnote-*.png',
      '.ci/**',
    ],
  },
  imports: false,
  manifest: ({ browser }) => ({
    name: 'Footnote',
    description:
      'Marks health claims on forum pages and shows what the evidence says. On your device.',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: 'Footnote' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: 'Go to the next mark and open its card',
      },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: 'Go to the previous mark and open its card',
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
    },
  },
  vite: () => ({ define: { __CLAIMS_VERSION__: JSON.stringify(claimsVersion) } }),
});
