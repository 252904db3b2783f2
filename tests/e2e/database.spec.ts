/** The database deleted while running, or not to be had: said clearly, and marking goes on. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LibraryHealth } from '../../shared/protocol';
import { expect, test } from './fixtures';
import { falseClaim } from './sentences';
import type { Session } from './session';

function health({ footnote }: Session): Promise<LibraryHealth> {
  return footnote.send<LibraryHealth>('libraryHealth');
}

async function expectMarked(session: Session): Promise<void> {
  const { tabId } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  const { marks } = await session.footnote.pageReport(tabId);
  expect(marks.map(({ claim }) => claim)).toEqual(['ldn-fda-approved']);
}

async function expectAlert({ footnote }: Session, message: string): Promise<void> {
  const popup = await footnote.openExtensionPage('popup.html');
  const alert = await popup.waitForSelector('[role="alert"]');
  expect(await alert?.evaluate((element) => element.textContent)).toBe(message);
  await popup.close();
}

test('deleted while in use: the popup says so, the next start rebuilds it', async ({
  startSession,
}) => {
  const own = await startSession();
  await own.allowLocalPages();
  const ready = await health(own);
  expect(ready.state).toBe('ready');

  const deleted = await own.footnote.evaluateInExtension(async () => {
    const databases = await indexedDB.databases();
    for (const { name } of databases) {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name ?? '');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
    }
    return databases.length;
  }, undefined);
  expect(deleted).toBeGreaterThan(0);

  const lost = await health(own);
  expect(lost.state).toBe('degraded');
  await expectAlert(own, lost.state === 'degraded' ? lost.message : '');
  await expectMarked(own);

  await own.footnote.stopBackground();
  expect(await health(own)).toEqual(ready);
  await expectMarked(own);
});

test('not to be had: the popup says so and the shipped copy answers', async ({
  startSession,
  engine,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'footnote-profile-'));
  try {
    if (engine === 'chromium') {
      // A file where the databases' folder has to be.
      await mkdir(join(profile, 'Default'));
      await writeFile(join(profile, 'Default', 'IndexedDB'), '');
    }
    const own = await startSession(
      engine === 'chromium'
        ? { profile }
        : // A disk with no room: 1 KB for all databases together.
          { preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': 1 } },
    );
    await own.allowLocalPages();
    const state = await health(own);
    expect(state.state).toBe('degraded');
    await expectAlert(own, state.state === 'degraded' ? state.message : '');
    await expectMarked(own);
    await own.footnote.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
