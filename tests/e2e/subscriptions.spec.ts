/** A subscription is asked for by itself: the alarm wakes the background, which asks with what it had. */
import type { PackInfo } from '../../shared/pack';
import { packClaim, packFile } from '../fixtures/pack';
import { expect, test } from './fixtures';
import { startPackServer, withEtag } from './pack-server';
import { fill, openPacks, press, previewOf, storedPacks, untilSaid } from './packs-page';
import type { Session } from './session';
import { untilMarked } from './waiting';

/** What the functions below use of the extension interface. */
declare const chrome: {
  alarms: {
    getAll(): Promise<{ name: string; periodInMinutes?: number }[]>;
    create(name: string, info: { when: number; periodInMinutes?: number }): Promise<void>;
  };
};

const amber = packClaim({
  id: 'amber',
  statement: 'Amber necklaces stop the teething pain of babies',
  phrasings: ['the amber necklace stopped his teething pain'],
});
const amberPost = 'We tried it: the amber necklace stopped his teething pain.';

async function subscription(session: Session) {
  const [pack] = await storedPacks(session);
  if (pack?.source.kind !== 'address') throw new Error('There is no subscription.');
  return { ...pack, source: pack.source };
}

/** Makes the pack one that was asked for so many hours ago. */
function age({ footnote }: Session, hours: number): Promise<void> {
  return footnote.evaluateInExtension(async (ago) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('footnote'));
    const packs = db.transaction('packs', 'readwrite').objectStore('packs');
    const [pack] = (await done(packs.getAll())) as PackInfo[];
    if (pack?.source.kind !== 'address') throw new Error('There is no subscription.');
    const askedAt = new Date(Date.now() - ago * 3_600_000).toISOString();
    await done(packs.put({ ...pack, source: { ...pack.source, askedAt } }));
    db.close();
  }, hours);
}

/**
 * Has the alarm that the extension set ring at once, with the background stopped as it would be.
 * @returns how often it rings by itself, in minutes
 */
async function ring({ footnote }: Session): Promise<number | undefined> {
  await footnote.stopBackground();
  return await footnote.evaluateInExtension(async () => {
    const [alarm] = await chrome.alarms.getAll();
    if (!alarm) throw new Error('No alarm is set.');
    const { name, periodInMinutes } = alarm;
    await chrome.alarms.create(name, { when: Date.now(), periodInMinutes });
    return periodInMinutes;
  }, undefined);
}

const alarms = ({ footnote }: Session) =>
  footnote.evaluateInExtension(async () => (await chrome.alarms.getAll()).length, undefined);

test('once a day a subscription is renewed by itself, and only where there is something new', async ({
  startSession,
}) => {
  const server = await startPackServer();
  const own = await startSession({ trustAnyCertificate: true });
  await own.allowLocalPages();
  const tab = await own.openChecked(own.servePage(`<p>${amberPost}</p>`));
  const url = server.answer('/pack.json', withEtag(packFile([packClaim()]), '"one"'));
  await own.footnote.answerPermissionRequests(url);
  const page = await openPacks(own);
  await fill(page, 'From an address', url);
  await press(page, 'Get it and look at it');
  await previewOf(page);
  await press(page, 'Import');
  await untilSaid(page, 'was imported: 1 claim.');
  expect(await alarms(own)).toBe(0);
  await press(page, 'Ask for a newer state once a day', 'checkbox');
  await untilSaid(page, 'once a day from now on');
  expect(await alarms(own)).toBe(1);
  const first = await subscription(own);

  server.answer('/pack.json', withEtag(packFile([packClaim(), amber]), '"two"'));
  await age(own, 25);
  expect(await ring(own)).toBe(60);
  await tab.page.bringToFront();
  await untilMarked(tab.page, 'amber necklace');
  const renewed = await subscription(own);
  expect(renewed).toMatchObject({
    edition: { claims: 2 },
    before: { generation: first.edition.generation },
    source: { url, daily: true, etag: '"two"' },
  });
  expect(renewed.source.askedAt > first.source.askedAt).toBe(true);

  await age(own, 25);
  const aged = await subscription(own);
  await ring(own);
  await expect
    .poll(async () => (await subscription(own)).source.askedAt)
    .not.toBe(aged.source.askedAt);
  const { askedAt } = (await subscription(own)).source;
  expect(await subscription(own)).toEqual({ ...renewed, source: { ...renewed.source, askedAt } });

  const asked = server.requests.filter(({ path }) => path === '/pack.json');
  expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([
    undefined,
    '"one"',
    '"two"',
  ]);

  await press(page, 'Ask for a newer state once a day', 'checkbox');
  await untilSaid(page, 'only when you tell it to');
  expect(await alarms(own)).toBe(0);
  await server.close();
});
