// End-to-end tests: the built extension in real browsers. Playwright is the runner only; the
// browsers are driven by scripts/browser, the same way for both engines.
import { defineConfig } from '@playwright/test';
import type { WorkerOptions } from './tests/e2e/fixtures';

export default defineConfig<object, WorkerOptions>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Real browsers on a busy machine; `npm test` names what passed at the second try only.
  retries: 1,
  timeout: 60_000,
  reporter: 'list',
  projects: [
    { name: 'chromium', use: { engine: 'chromium' } },
    { name: 'firefox', use: { engine: 'firefox' } },
  ],
});
