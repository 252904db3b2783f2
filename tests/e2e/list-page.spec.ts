/** "My list for the doctor": what was saved is shown, noted on, taken off, printed and handed out. */
import type { Page } from 'puppeteer-core';
import type { SavedClaim, SavedEntry } from '../../shared/saved';
import { shippedClaim } from './built-extension';
import { axeFaults } from './axe';
import { expect, test } from './fixtures';
import type { EngineName, Session } from './session';

const seen: SavedClaim = {
  claim: 'ldn-fda-approved',
  stance: 'asserts',
  words: 'The FDA approved LDN',
  title: 'LDN and me',
  url: 'https://forum.example/thread/1',
};
const second: SavedClaim = {
  claim: 'lupus-no-cure',
  words: 'There is no cure',
  title: 'Old thread',
  url: 'javascript:document.title="run"',
};
const gone: SavedClaim = { claim: 'claim-that-is-gone', words: '', title: '', url: '' };

const note = '.fn-saved textarea';

/** The part of the extension interface that the page speaks to the background with. */
interface Messaging {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

const save = (session: Session, claim: SavedClaim) =>
  session.footnote.send<number>('saveClaim', claim);

async function openList(session: Session): Promise<Page> {
  const page = await session.footnote.openExtensionPage('list.html');
  await page.waitForSelector('.fn-saved, .fn-empty');
  await page.bringToFront();
  return page;
}

const statements = (page: Page) =>
  page.$$eval('.fn-saved > h2', (headings) => headings.map((heading) => heading.textContent));

async function press(page: Page, name: string): Promise<void> {
  await (await page.waitForSelector(`aria/${name}[role="button"]`))?.click();
}

/** Waits until a status message of the page says this. */
async function untilSaid(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role="status"]')].some((status) =>
        status.textContent.includes(wanted),
      ),
    {},
    words,
  );
}

/** Shows the page as it is printed. Firefox's driver cannot; there the print rules are set to hold. */
async function asPrinted(page: Page, engine: EngineName): Promise<void> {
  if (engine === 'chromium') return await page.emulateMediaType('print');
  await page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') {
        rule.media.mediaText = 'all';
      }
    }
  });
}

test.afterEach(async ({ session }) => {
  await session.footnote.send('clearSaved');
});

test('an empty list says how to save a claim', async ({ session }) => {
  const page = await openList(session);
  expect(await page.$eval('.fn-empty', ({ textContent }) => textContent)).toContain(
    'Save to my list',
  );
  expect(await page.$$('.fn-tools')).toHaveLength(0);
  expect(await axeFaults(page)).toEqual([]);
});

test('what was saved is shown newest first, with safe links only', async ({ session, engine }) => {
  const claim = await shippedClaim(engine, seen.claim);
  const other = await shippedClaim(engine, second.claim);
  await save(session, second);
  await save(session, seen);
  await save(session, gone);
  const page = await openList(session);
  expect(await statements(page)).toEqual([
    'Footnote no longer has this claim.',
    claim.statement,
    other.statement,
  ]);
  const text = await page.$eval(
    '.fn-saved:nth-child(2)',
    (item) => (item as HTMLElement).innerText,
  );
  for (const words of ['Contradicted', claim.summary, seen.words, 'Saved on']) {
    expect(text).toContain(words);
  }
  const links = await page.$$eval('.fn-seen a', (anchors) =>
    anchors.map(({ href, rel, referrerPolicy }) => ({ href, rel, referrerPolicy })),
  );
  expect(links).toEqual([
    { href: seen.url, rel: 'noopener noreferrer', referrerPolicy: 'no-referrer' },
  ]);

  await (await page.$('.fn-saved:nth-child(2) .fn-full-card > summary'))?.click();
  await page.waitForSelector(`[data-claim="${seen.claim}"] .fn-sources`, { visible: true });
  expect(await axeFaults(page)).toEqual([]);
});

test('a note is saved when its field is left, and after a pause', async ({ session }) => {
  await save(session, seen);
  const page = await openList(session);
  await page.type(note, 'Is it safe');
  await untilSaid(page, 'Saved');
  expect(await session.savedEntries()).toMatchObject([{ note: 'Is it safe' }]);

  // No pause ends any more: only leaving the field can save it.
  await page.evaluate(() => {
    globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
  });
  await page.type(note, ' for me?');
  await page.keyboard.press('Tab');
  await untilSaid(page, 'Saved');
  await page.close();
  const again = await openList(session);
  expect(await again.$eval(note, (field) => (field as HTMLTextAreaElement).value)).toBe(
    'Is it safe for me?',
  );
});

test('a note that is too long is not saved, and stays in its field', async ({ session }) => {
  await save(session, seen);
  const page = await openList(session);
  await page.focus(note);
  const long = 'a'.repeat(4_000);
  await page.evaluate((words) => document.execCommand('insertText', false, words), `${long}b`);
  await untilSaid(page, 'too long, 4,001 of 4,000 characters');
  expect(await session.savedEntries()).toMatchObject([{ note: '' }]);
  await page.keyboard.press('Backspace');
  await untilSaid(page, 'Saved');
  expect(await session.savedEntries()).toMatchObject([{ note: long }]);
});

test('a note that the background did not take stays, and can be saved again', async ({
  startSession,
}) => {
  const session = await startSession();
  await save(session, seen);
  const page = await openList(session);
  await page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as { browser?: Messaging; chrome: Messaging };
    const { runtime } = browser ?? chrome;
    const { sendMessage } = runtime;
    runtime.sendMessage = () => {
      runtime.sendMessage = sendMessage;
      return Promise.reject(new Error('Nobody is there.'));
    };
  });
  await page.type(note, 'Ask this.');
  await untilSaid(page, 'Not saved. Your words are still here.');
  expect(await page.$eval(note, (field) => (field as HTMLTextAreaElement).value)).toBe('Ask this.');
  expect(await session.savedEntries()).toMatchObject([{ note: '' }]);
  await press(page, 'Try again');
  await untilSaid(page, 'Saved');
  expect(await session.savedEntries()).toMatchObject([{ note: 'Ask this.' }]);
});

test('words for a claim that another window removed are not lost', async ({ session }) => {
  const id = await save(session, seen);
  const page = await openList(session);
  await session.footnote.send('removeSaved', id);
  await page.type(note, 'Ask this.');
  await (await page.waitForSelector('.fn-removed button'))?.click();
  await untilSaid(page, 'Put back on your list.');
  expect(await session.savedEntries()).toMatchObject([{ ...seen, note: 'Ask this.' }]);
});

test('a claim is removed and put back with its note', async ({ session }) => {
  await save(session, second);
  const id = await save(session, seen);
  await session.footnote.send('noteSaved', { id, note: 'Ask this.' });
  const page = await openList(session);
  await (await page.$('.fn-saved:first-child .fn-remove'))?.click();
  await untilSaid(page, 'Removed from your list.');
  expect(await session.savedEntries()).toMatchObject([{ claim: second.claim }]);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toBe('Undo');

  await page.keyboard.press('Enter');
  await untilSaid(page, 'Put back on your list.');
  expect(await session.savedEntries()).toMatchObject([second, { ...seen, note: 'Ask this.' }]);
  expect(await page.$$('.fn-saved')).toHaveLength(2);
  expect(await focused()).toBe((await statements(page))[0]);
});

test('everything is deleted after a second question, and not before', async ({ session }) => {
  await save(session, seen);
  await save(session, second);
  const page = await openList(session);
  await press(page, 'Delete everything');
  await page.waitForSelector('dialog[open]');
  expect(await page.$eval('dialog', ({ textContent }) => textContent)).toContain('for good');
  expect(await axeFaults(page)).toEqual([]);
  await press(page, 'Keep my list');
  await page.waitForFunction(() => !document.querySelector('dialog'));
  expect(await session.savedEntries()).toHaveLength(2);

  await press(page, 'Delete everything');
  await press(page, 'Delete for good');
  await page.waitForSelector('.fn-empty');
  await untilSaid(page, 'Everything was deleted.');
  expect(await session.savedEntries()).toEqual([]);
});

test('a list that changed elsewhere is read again with the focus', async ({ session }) => {
  const page = await openList(session);
  await save(session, seen);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.waitForSelector('.fn-saved');
});

test('the printed page has the questions in black on white, and no buttons', async ({
  session,
  engine,
}) => {
  const claim = await shippedClaim(engine, seen.claim);
  const id = await save(session, seen);
  await session.footnote.send('noteSaved', { id, note: 'Is it safe for me?' });
  const page = await openList(session);
  if (engine === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  }
  await asPrinted(page, engine);
  const printed = await page.evaluate(() => ({
    text: document.body.innerText,
    controls: [...document.querySelectorAll('button, details, textarea, a')].filter((control) =>
      control.checkVisibility(),
    ).length,
    ink: getComputedStyle(document.querySelector('.fn-print h2') as Element).color,
    paper: getComputedStyle(document.documentElement).backgroundColor,
  }));
  expect(printed).toMatchObject({ controls: 0, ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });
  const [source] = claim.sources;
  for (const words of [
    'Questions for my appointment',
    claim.statement,
    'The official record says otherwise',
    'Is it safe for me?',
    source?.title ?? 'no source',
    source?.url ?? 'no source',
  ]) {
    expect(printed.text).toContain(words);
  }
});

test('print and export hand out the note as it stands in its field', async ({ session }) => {
  await save(session, seen);
  const page = await openList(session);
  await page.evaluate(() => {
    const made = { blob: new Blob(), name: '', printed: '' };
    Object.assign(window, { made });
    const makeAddress = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      made.blob = blob;
      return makeAddress.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      made.name = this.download;
    };
    window.print = () => {
      made.printed = document.querySelector('.fn-print')?.textContent ?? '';
    };
  });
  await page.type(note, 'Half a quest');
  await press(page, 'Print');
  await press(page, 'Export');
  const made = await page.evaluate(async () => {
    const { made } = window as unknown as { made: { blob: Blob; name: string; printed: string } };
    return { name: made.name, printed: made.printed, text: await made.blob.text() };
  });
  expect(made.printed).toContain('Half a quest');
  expect(made.name).toMatch(/^footnote-list-\d{4}-\d\d-\d\d\.json$/);
  const { entries } = JSON.parse(made.text) as { entries: SavedEntry[] };
  expect(entries).toMatchObject([{ ...seen, note: 'Half a quest' }]);
});

test('the list is copied as text', async ({ session }) => {
  await save(session, seen);
  const page = await openList(session);
  await press(page, 'Copy as text');
  await untilSaid(page, 'Copied.');
  await page.focus(note);
  await page.keyboard.down('Control');
  // Chromium's driver presses keys without what they stand for.
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const pasted = await page.$eval(note, (field) => (field as HTMLTextAreaElement).value);
  expect(pasted).toMatch(/^Questions for my appointment\n\n1\. /);
  expect(pasted).toContain(`Seen on: ${seen.title}, ${seen.url}`);
});

test('nothing is cut off in a window of 320 pixels', async ({ session }) => {
  await save(session, { ...seen, title: 'W'.repeat(80) });
  const page = await openList(session);
  await page.setViewport({ width: 320, height: 640 });
  const { seenWidth, width } = await page.evaluate(() => ({
    seenWidth: document.documentElement.clientWidth,
    width: document.documentElement.scrollWidth,
  }));
  expect(width).toBe(seenWidth);
});
