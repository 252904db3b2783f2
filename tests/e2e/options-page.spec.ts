/** The settings page: every control does what it says, on the pages too. */
import { writeFile } from 'node:fs/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Backup, backupIn, backupOf, backupText } from '../../shared/backup';
import { verdicts } from '../../shared/claim';
import { parsedFile } from '../../shared/file-faults';
import { listText } from '../../shared/list-file';
import type { SavedEntry } from '../../shared/saved';
import type { Settings } from '../../shared/settings';
import { shippedClaim } from './built-extension';
import { axeFaults } from './axe';
import { keepDownloads } from './downloads';
import { expect, test } from './fixtures';
import { askedClaim, correctedClaim, falseClaim, trueClaim } from './sentences';
import type { Session } from './session';
import { untilMarked, untilUnmarked } from './waiting';

/** What the page uses of the extension interface below. */
declare const chrome: {
  runtime: { sendMessage(message: { type: string }): Promise<unknown> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
};

/** The settings of a new reader. Their own module needs an extension around it. */
const defaults: Settings = {
  paused: false,
  pausedUntil: null,
  hidden: [],
  verdicts: [...verdicts],
  questions: true,
  agreements: false,
  restTime: 350,
  textSize: 1,
  markWeight: 'normal',
  language: 'auto',
};

const hiddenWords = 'approved low dose naltrexone';
const hidden = [
  { claim: 'lupus-no-cure' },
  { claim: 'ldn-fda-approved', where: { words: hiddenWords, site: 'forum.example' } },
];

const entry: SavedEntry = {
  id: 7,
  claim: 'lupus-no-cure',
  words: trueClaim,
  title: 'A thread',
  url: 'https://forum.example/t/1',
  savedAt: '2026-11-02T10:20:30.400Z',
  note: 'Read again',
};

// The session is shared: what a test leaves behind would be met by the next one.
test.afterEach(async ({ session }) => {
  await session.footnote.send('changeSettings', defaults);
  await session.footnote.send('clearSaved');
});

async function openOptions({ footnote }: Session): Promise<Page> {
  const page = await footnote.openExtensionPage('options.html');
  await page.bringToFront();
  await page.waitForSelector('input[type="checkbox"]');
  return page;
}

/** A control by its role and its whole name. */
async function control(page: Page, role: string, name: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(`aria/${name}[role="${role}"]`);
  if (!found) throw new Error(`There is no ${role} “${name}”.`);
  return found;
}

async function press(page: Page, role: string, name: string): Promise<void> {
  await page.bringToFront();
  await (await control(page, role, name)).click();
}

/** Waits until one of the page's status lines says this. */
async function untilSaid(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role="status"]')].some((line) =>
        line.textContent?.includes(wanted),
      ),
    {},
    words,
  );
}

/** The settings as they are stored; those of a new reader where nothing was changed yet. */
async function storedSettings({ footnote }: Session): Promise<Settings> {
  const stored = await footnote.evaluateInExtension(
    async () => (await chrome.storage.local.get('settings')).settings as Settings | undefined,
    undefined,
  );
  return stored ?? defaults;
}

const isChecked = (box: ElementHandle) =>
  box.evaluate((input) => (input as unknown as HTMLInputElement).checked);

test('a verdict that is switched off is no longer marked, and marked again', async ({
  session,
}) => {
  const tab = await session.openChecked(session.servePage(`<p>${trueClaim}</p>`));
  await untilMarked(tab.page, 'no cure for lupus');
  const options = await openOptions(session);
  await press(options, 'checkbox', 'Supported');
  await untilSaid(options, 'Saved.');
  await tab.page.bringToFront();
  await untilUnmarked(tab.page);
  expect((await session.footnote.pageReport(tab.tabId)).marks).toEqual([]);

  await press(options, 'checkbox', 'Supported');
  await tab.page.bringToFront();
  await untilMarked(tab.page, 'no cure for lupus');
  expect((await storedSettings(session)).verdicts).toEqual(defaults.verdicts);
});

test('questions and agreements are marked as the reader wants', async ({ session }) => {
  const body = `<article>${askedClaim}</article><article>${correctedClaim}</article>`;
  const tab = await session.openChecked(session.servePage(body));
  const strengths = async () => {
    await tab.page.bringToFront();
    const { marks } = await session.footnote.pageReport(tab.tabId);
    return marks.map(({ strength }) => strength);
  };
  expect(await strengths()).toEqual(['question']);
  const options = await openOptions(session);
  await press(options, 'checkbox', 'Questions about known claims');
  await untilSaid(options, 'Saved.');
  expect(await strengths()).toEqual([]);
  await press(options, 'checkbox', 'Posts that agree with the evidence (quiet mark)');
  await expect.poll(strengths).toEqual(['quiet']);
});

test('the card’s choices are kept, and shown in a second window', async ({ session }) => {
  const options = await openOptions(session);
  const second = await openOptions(session);
  await press(options, 'radio', 'Slow');
  await untilSaid(options, 'Saved.');
  await press(options, 'radio', '130 %');
  await expect
    .poll(() => storedSettings(session))
    .toEqual({ ...defaults, restTime: 800, textSize: 1.3 });
  await second.bringToFront();
  await second.waitForSelector('input[value="800"]:checked');
  await second.waitForSelector('input[value="1.3"]:checked');
});

test('marks are faint or bold as the reader wants, on open pages too', async ({ session }) => {
  const { page } = await session.openChecked(session.servePage(`<p>${trueClaim}</p>`));
  await untilMarked(page, 'no cure for lupus');
  /** How the pixels around the words look, once the page has been painted. */
  const look = async () => {
    await page.bringToFront();
    return await page.screenshot({ encoding: 'base64' });
  };
  const normal = await look();
  const options = await openOptions(session);
  const looks = [normal];
  for (const weight of ['Bold', 'Faint']) {
    await press(options, 'radio', weight);
    await expect.poll(look).not.toBe(looks.at(-1));
    looks.push(await look());
  }
  expect(new Set(looks).size).toBe(3);
  await options.bringToFront();
  const [choice] = await options.$$('input[value="normal"]');
  await choice?.click();
  await expect.poll(look).toBe(normal);
  const fresh = await session.openChecked(session.servePage(`<p>${trueClaim}</p>`));
  await untilMarked(fresh.page, 'no cure for lupus');
  expect((await storedSettings(session)).markWeight).toBe('normal');
});

test('a change that fails is said, and the old value is shown', async ({ session }) => {
  const options = await openOptions(session);
  await options.evaluate(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    chrome.runtime.sendMessage = (message) =>
      message.type === 'changeSettings'
        ? Promise.resolve({ ok: false, err: 'The disk is full.' })
        : send(message);
  });
  await press(options, 'checkbox', 'Mixed');
  await untilSaid(options, 'This could not be saved. The setting is as it was before.');
  expect(await isChecked(await control(options, 'checkbox', 'Mixed'))).toBe(true);
  expect((await storedSettings(session)).verdicts).toEqual(defaults.verdicts);
});

test('what is hidden is listed and shown again', async ({ session, engine }) => {
  const { statement } = await shippedClaim(engine, 'lupus-no-cure');
  const options = await openOptions(session);
  for (const each of hidden) await session.footnote.send('hideMark', each);
  const tab = await session.openChecked(session.servePage(`<p>${trueClaim}</p>`));
  expect((await session.footnote.pageReport(tab.tabId)).marks).toEqual([]);

  await press(options, 'button', `Show again: ${statement}`);
  await untilSaid(options, 'It is marked again.');
  await tab.page.bringToFront();
  await untilMarked(tab.page, 'no cure for lupus');
  expect((await storedSettings(session)).hidden).toEqual(hidden.slice(1));

  await press(options, 'button', `Show again: ${hiddenWords}, forum.example`);
  await options.waitForFunction(() => document.body.textContent?.includes('Nothing is hidden.'));
  expect(await options.evaluate(() => document.activeElement?.textContent)).toBe('Hidden');
  expect((await storedSettings(session)).hidden).toEqual([]);
});

/** Gives the settings a file with this text. */
async function uploadFile(page: Page, text: string): Promise<void> {
  const path = test.info().outputPath('backup.json');
  await writeFile(path, text);
  const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(path);
}

/** Chooses a file and waits for what is asked about it, or what is wrong with it. */
async function chooseFile(page: Page, text: string): Promise<void> {
  await uploadFile(page, text);
  await page.waitForFunction(
    () =>
      document.querySelector('dialog[open]') ??
      document.querySelector('section:last-of-type > .fn-alert'),
  );
}

test('everything is exported, and comes back from the file', async ({ session }) => {
  const mine: Settings = { ...defaults, hidden, verdicts: ['contradicted'], textSize: 1.15 };
  await session.footnote.send('changeSettings', mine);
  await session.footnote.send('replaceSaved', [entry]);
  const options = await openOptions(session);
  const download = await keepDownloads(options);
  await press(options, 'button', 'Export everything');
  const { name, text } = await download();
  expect(name).toMatch(/^footnote-\d{4}-\d\d-\d\d\.json$/);
  const read = backupIn(parsedFile(text));
  expect(read).toMatchObject({ ok: true, backup: { settings: mine, list: [entry] } });

  const others = [entry, { ...entry, id: 8 }];
  await session.footnote.send('changeSettings', defaults);
  await session.footnote.send('replaceSaved', others);
  await chooseFile(options, text);
  expect(await options.$eval('dialog', (dialog) => dialog.textContent)).toMatch(
    /has 1 entry in the list and 2 hidden claims and marks\..*2 entries in your list and 0 hidden/,
  );
  await press(options, 'button', 'Cancel');
  await options.waitForFunction(() => !document.querySelector('dialog'));
  expect(await session.savedEntries()).toEqual(others);

  await chooseFile(options, text);
  await press(options, 'button', 'Replace');
  await untilSaid(options, 'The file was imported.');
  expect(await storedSettings(session)).toEqual(mine);
  expect(await session.savedEntries()).toEqual([entry]);
});

test('a list that was exported by itself is added to the list, after a question', async ({
  session,
}) => {
  const here = { ...entry, note: '' };
  await session.footnote.send('replaceSaved', [here, { ...entry, id: 9, claim: 'hcq-covid' }]);
  const others = [
    { ...entry, id: 1 },
    { ...entry, id: 9, claim: 'zinc-cold', note: 'New' },
  ];
  const options = await openOptions(session);
  await chooseFile(options, listText(others));
  expect(await axeFaults(options)).toEqual([]);
  const question = await options.$eval('dialog', (dialog) => dialog.textContent);
  expect(question).toContain('The file has 1 entry that is not on your list.');
  expect(question).toContain('1 entry of yours has no note and gets that of the file.');
  await press(options, 'button', 'Cancel');
  await options.waitForFunction(() => !document.querySelector('dialog'));
  expect(await session.savedEntries()).toMatchObject([here, { id: 9 }]);

  await chooseFile(options, listText(others));
  await press(options, 'button', 'Add');
  await untilSaid(options, '1 entry was added to your list. 1 entry got its note from the file.');
  const { id: _, ...added } = others[1] as SavedEntry;
  expect(await session.savedEntries()).toMatchObject([
    entry,
    { id: 9, claim: 'hcq-covid', note: entry.note },
    added,
  ]);

  await uploadFile(options, listText(others));
  await untilSaid(options, 'All 2 entries of the file are on your list already.');
  expect(await session.savedEntries()).toHaveLength(3);
});

test('a list with a fault is refused with its place, and nothing is added', async ({ session }) => {
  await session.footnote.send('replaceSaved', [entry]);
  const other = { ...entry, id: 8, claim: 'zinc-cold' };
  const options = await openOptions(session);
  await chooseFile(options, listText([other, { ...other, id: 9, savedAt: 'yesterday' }]));
  await untilSaid(options, 'a wrong value in “entries, entry 2, savedAt”: "yesterday"');
  await untilSaid(options, 'Nothing was changed.');
  await chooseFile(options, listText([other]).replace('"version": 1', '"version": 2'));
  await untilSaid(options, 'The file’s version is 2. This Footnote reads version 1 only.');
  expect(await session.savedEntries()).toEqual([entry]);
});

test('a broken file is refused with its fault, and nothing changes', async ({ session }) => {
  await session.footnote.send('replaceSaved', [entry]);
  const good = backupOf({ ...defaults, questions: false }, [], new Date());
  const bad = { ...good, settings: { ...good.settings, restTime: 'fast' } } as unknown as Backup;
  const options = await openOptions(session);
  await chooseFile(options, backupText(bad));
  await untilSaid(options, 'The file has a wrong value in “settings, restTime”: "fast".');
  await chooseFile(options, backupText(good).slice(0, 100));
  await untilSaid(options, 'The file is not JSON, or a part of it is missing.');
  expect(await storedSettings(session)).toEqual(defaults);
  expect(await session.savedEntries()).toEqual([entry]);
});

test('settings are reset after a question, the list stays', async ({ session }) => {
  await session.footnote.send('changeSettings', { ...defaults, hidden, questions: false });
  await session.footnote.send('replaceSaved', [entry]);
  const options = await openOptions(session);
  await press(options, 'button', 'Reset settings');
  await options.waitForSelector('dialog[open]');
  await options.keyboard.press('Escape');
  await options.waitForFunction(() => !document.querySelector('dialog'));
  expect((await storedSettings(session)).questions).toBe(false);

  await press(options, 'button', 'Reset settings');
  await press(options, 'button', 'Reset');
  await untilSaid(options, 'The settings are as they were at the beginning.');
  expect(await storedSettings(session)).toEqual(defaults);
  expect(await session.savedEntries()).toEqual([entry]);
});

test('a site is switched off', async ({ startSession }) => {
  const own = await startSession();
  await own.allowLocalPages();
  const tab = await own.openChecked(own.servePage(`<p>${falseClaim}</p>`));
  await untilMarked(tab.page, hiddenWords);
  const options = await openOptions(own);
  await press(options, 'button', 'Switch off http://127.0.0.1');
  await untilSaid(options, 'http://127.0.0.1 is switched off.');
  await options.waitForFunction(() =>
    document.body.textContent?.includes('No site is switched on'),
  );
  expect(await own.footnote.grantedOrigins()).toEqual([]);
  await tab.page.bringToFront();
  await untilUnmarked(tab.page);
});

test('axe finds nothing, and nothing sticks out of a narrow window', async ({ session }) => {
  await session.footnote.send('changeSettings', { ...defaults, hidden });
  const options = await openOptions(session);
  await options.waitForSelector('.fn-rows q');
  expect(await axeFaults(options)).toEqual([]);
  await options.setViewport({ width: 320, height: 640 });
  const width = await options.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await press(options, 'button', 'Reset settings');
  await options.waitForSelector('dialog[open]');
  expect(await axeFaults(options)).toEqual([]);
});
