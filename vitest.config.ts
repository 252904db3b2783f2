// Projects: `unit` runs in Node with a fake extension interface, `browser` runs the parts that
// need a real DOM, real Ranges and real highlights in Chrome or Chromium. Imports here carry their
// extension, as Vite's native loading of this file wants it. `trust` and `trust-browser` are what
// `npm run test:trust` runs in the same two places.
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { runsAsRoot } from './scripts/browser/engine.ts';
import { findAnyBrowser } from './scripts/browser/find-browser.ts';

const executablePath = findAnyBrowser(['chromium', 'chrome'])?.executable;

/** A real browser, without a window. */
const inBrowser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  instances: [{ browser: 'chromium' as const }],
  provider: playwright({
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: runsAsRoot ? ['--no-sandbox'] : [],
    },
  }),
};

/** A test that hangs ends; how long one takes says nothing of the code on a machine with other work. */
const testTimeout = 60_000;

/** How often things are tried, and with which choices. */
const trust = {
  scale: Number(process.env.FOOTNOTE_TRUST_SCALE ?? 1),
  seed: Number(process.env.FOOTNOTE_TRUST_SEED ?? 1),
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout,
          browser: inBrowser,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'trust',
          environment: 'node',
          include: ['tests/trust/node/**/*.test.ts'],
          provide: { trust },
          testTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'trust-browser',
          include: ['tests/trust/browser/**/*.test.{ts,tsx}'],
          provide: { trust },
          testTimeout: 600_000,
          browser: inBrowser,
        },
      },
    ],
  },
});
