/** The database deleted while running, or not to be had: said clearly, and marking goes on. */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LibraryHealth, LibraryTrouble } from '../../shared/protocol';
import { expect, test } from './fixtures';
import { falseClaim } from './sentences';
import type { EngineName, Session } from './session';

function health({ footnote }: Session): Promise<LibraryHealth> {
  return footnote.send<LibraryHealth>('libraryHealth');
}

async function expectMarked(session: Session): Promise<void> {
  const { tabId } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  const { marks } = await session.footnote.pageReport(tabId);
  expect(marks.map(({ claim }) => claim)).toEqual(['ldn-fda-approved']);
}

/** The library works from memory, because of this, and the popup says so. */
async function expectDegraded(
  session: Session,
  kind: LibraryTrouble['kind'],
  reason: RegExp,
): Promise<void> {
  const { footnote } = session;
  const state = await health(session);
  expect(state).toMatchObject({ state: 'degraded', trouble: { kind } });
  const popup = await footnote.openExtensionPage('popup.html');
  const alert = await popup.waitForSelector('[role="alert"]');
  expect(await alert?.evaluate((element) => element.textContent)).toMatch(reason);
  await popup.close();
}

/** Puts a file where the folder of the extension's databases has to be. */
async function blockDatabases(
  engine: EngineName,
  profile: string,
  firefoxUuid: string,
): Promise<void> {
  const folder =
    engine === 'chromium'
      ? join(profile, 'Default')
      : join(profile, 'storage', 'default', `moz-extension+++${firefoxUuid}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, engine === 'chromium' ? 'IndexedDB' : 'idb'), '');
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

  await expectDegraded(own, 'deleted', /was deleted while it was in use/);
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
  const firefoxUuid = randomUUID();
  await blockDatabases(engine, profile, firefoxUuid);
  const own = await startSession({ profile, firefoxUuid });
  try {
    await own.allowLocalPages();
    await expectDegraded(own, 'unusable', /database cannot be used/);
    await expectMarked(own);
  } finally {
    await own.footnote.close();
    await rm(profile, { recursive: true });
  }
});
