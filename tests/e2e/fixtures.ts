/**
 * The tests' surroundings: one browser per worker with 127.0.0.1 switched on. After every test it
 * is checked that no request tried to leave the machine and that no part of the extension threw.
 */
import { test as base, expect } from '@playwright/test';
import { type EngineName, Session, type SessionOptions } from './session';

export interface WorkerOptions {
  engine: EngineName;
}

interface WorkerFixtures {
  /** Shared by the tests of one worker; 127.0.0.1 is switched on. */
  session: Session;
}

interface TestFixtures {
  /** Makes a session of the test's own, for tests that leave something behind. */
  startSession: (options?: SessionOptions) => Promise<Session>;
  /** Closes the pages that the test opened and checks that nothing leaked or broke. */
  cleanAndQuiet: undefined;
}

async function expectQuiet({ network, footnote }: Session): Promise<void> {
  expect(network.attempts, 'requests that tried to leave this machine').toEqual([]);
  expect(await footnote.extensionErrors(), 'errors in the extension').toEqual([]);
}

/** For tests that start their own browser: only says which one is wanted. */
export const engineTest = base.extend<object, WorkerOptions>({
  engine: ['chromium', { option: true, scope: 'worker' }],
});

export const test = engineTest.extend<TestFixtures, WorkerFixtures>({
  session: [
    async ({ engine }, use) => {
      const session = await Session.start(engine);
      await session.allowLocalPages();
      await use(session);
      await session.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  startSession: async ({ engine }, use) => {
    const started: Session[] = [];
    await use(async (options) => {
      const session = await Session.start(engine, options);
      started.push(session);
      return session;
    });
    for (const session of started) {
      expect(session.network.attempts, 'requests that tried to leave this machine').toEqual([]);
      await session.close();
    }
  },

  cleanAndQuiet: [
    async ({ session }, use) => {
      const before = new Set(await session.footnote.browser.pages());
      await use(undefined);
      await expectQuiet(session);
      for (const page of await session.footnote.browser.pages()) {
        if (!before.has(page)) await page.close();
      }
    },
    { auto: true },
  ],
});

export { expect };
