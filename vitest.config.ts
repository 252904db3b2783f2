// Two projects: `unit` runs in Node with a fake extension interface, `browser` runs the parts that
// need a real DOM, real Ranges and real highlights in Chrome or Chromium. Imports here carry their
// extension, as Vite's native loading of this file wants it.
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { runsAsRoot } from './scripts/browser/engine.ts';
import { findAnyBrowser } from './scripts/browser/find-browser.ts';

const executablePath = findAnyBrowser(['chromium', 'chrome'])?.executable;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: runsAsRoot ? ['--no-sandbox'] : [],
              },
            }),
          },
        },
      },
    ],
  },
});
