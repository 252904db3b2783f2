/** Part 4: no room on the disk. What cannot be written is said, and what was there stays. */
import { isDeepStrictEqual } from 'node:util';
import type { HiddenMark } from '../../shared/hidden';
import type { LibraryHealth } from '../../shared/protocol';
import { packClaim, packFile } from '../../tests/fixtures/pack';
import { driverPage } from './extension-copy';
import type { Part } from './part';
import { type RawState, readRaw } from './raw-storage';
import { TrialBrowser } from './trial-browser';

/** Room for less than the project's claims, and for them but not for what the works below write. */
const room = { none: 200_000, some: 8_000_000 };

const largeList = () =>
  Array.from({ length: 4_000 }, (_, at) => ({
    id: at + 1,
    claim: 'lupus-no-cure',
    words: `${at} `.repeat(300),
    title: '',
    url: '',
    savedAt: '2026-11-28T00:00:00.000Z',
    note: 'note '.repeat(600),
  }));

const largePack = () =>
  packFile(
    Array.from({ length: 30_000 }, (_, at) =>
      packClaim({ id: `claim-${at}`, statement: `Herb number ${at} cures ailment ${at % 97}` }),
    ),
  );

/** Twice of what the browser lets an extension store. */
const manyHidden = (): HiddenMark[] =>
  Array.from({ length: 10_000 }, (_, at) => ({
    claim: `claim-${at}`,
    where: { words: 'w'.repeat(2_000), site: 'forum.example' },
  }));

type Work = (trial: TrialBrowser) => Promise<unknown>;

const saving: Work = (trial) => trial.send('replaceSaved', largeList());
const taking: Work = (trial) =>
  trial.evaluate((text) => globalThis.trustDriver?.take(text), largePack());
const hiding: Work = (trial) => trial.send('changeSettings', { hidden: manyHidden() });

const kept = ({ saved, local, packs, editions }: RawState) => ({ saved, local, packs, editions });

/** Why a work failed, or null where it did not. */
const failureOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => String(error).slice(0, 300),
  );

async function isRefused(trial: TrialBrowser, what: string, work: Work): Promise<string[]> {
  const before = kept(await readRaw(trial));
  const isDone = (await failureOf(work(trial))) === null;
  const isSame = isDeepStrictEqual(kept(await readRaw(trial)), before);
  return [
    ...(isDone ? [`${what}: nothing was said.`] : []),
    ...(isSame ? [] : [`${what}: something is not as it was.`]),
  ];
}

async function withoutRoom(trial: TrialBrowser): Promise<string[]> {
  const origin = trial.engine.extensionOrigin;
  const page = await trial.engine.browser.newPage();
  const session = await page.createCDPSession();
  // The browser keeps in mind how much room there was, so it has to be little from the beginning.
  const give = (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize && { quotaSize }) });
  await give(room.none);
  await trial.reload('whole', driverPage);
  const full = await trial.send<LibraryHealth>('libraryHealth');
  const isSaid = full.state === 'degraded' && full.trouble.kind === 'disk-full';
  const found = await trial.send<unknown[]>('checkText', 'There is no cure for lupus.');
  await give(room.some);
  await trial.reload('whole', driverPage);
  const { state } = await trial.send<LibraryHealth>('libraryHealth');
  await trial.send('saveClaim', { claim: 'mine', words: '', title: '', url: '' });
  await trial.send('changeSettings', { restTime: 7 });
  const refused = [
    ...(await isRefused(trial, 'importing a list', saving)),
    ...(await isRefused(trial, 'importing a pack', taking)),
    ...(await isRefused(trial, 'hiding more than the settings hold', hiding)),
  ];
  await give();
  const [list, pack] = [await failureOf(saving(trial)), await failureOf(taking(trial))];
  return [
    ...(isSaid ? [] : [`Without room the claims are ${JSON.stringify(full)}.`]),
    ...(found.length > 0 ? [] : ['Nothing is found without room.']),
    ...(state === 'ready' ? [] : [`With room the claims are ${state}.`]),
    ...refused,
    ...(list === null ? [] : [`With room the list is not imported: ${list}`]),
    ...(pack === null ? [] : [`With room the pack is not imported: ${pack}`]),
  ];
}

export const quotaPart: Part = {
  name: 'quota',
  isLong: true,
  what: 'no room on the disk',
  async run({ short }) {
    const rounds = short ? 1 : 5;
    const losses: string[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const trial = await TrialBrowser.prepare('chromium');
      try {
        await trial.start('bare');
        losses.push(...(await withoutRoom(trial)).map((loss) => `round ${round}: ${loss}`));
      } finally {
        await trial.close();
      }
    }
    return [{ what: 'write without room on the disk (chromium)', tries: rounds * 4, losses }];
  },
};
