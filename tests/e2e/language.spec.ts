/** The interface's language: chosen in the settings, spoken on every surface, and back again. */
import type { Page } from 'puppeteer-core';
import { hoverMark, openCardHost } from '../../scripts/browser/page-card';
import { type Language, languages } from '../../shared/i18n';
import { axeFaults } from './axe';
import { builtManifest, builtMessages, shippedClaim } from './built-extension';
import { expect, test } from './fixtures';
import { falseClaim } from './sentences';
import type { Session } from './session';

async function openPage({ footnote }: Session, path: string): Promise<Page> {
  const page = await footnote.openExtensionPage(path);
  await page.bringToFront();
  return page;
}

/** Waits until the page's heading says this. */
async function untilHeaded(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('h1')?.textContent === wanted,
    {},
    words,
  );
}

async function untilShown(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);
}

/** Chooses a language on the settings page with the mouse. */
async function choose(options: Page, choice: Language | 'auto'): Promise<void> {
  await options.bringToFront();
  await options.locator(`input[value="${choice}"]`).click();
}

function spoken(page: Page): Promise<{ lang: string; title: string }> {
  return page.evaluate(() => ({ lang: document.documentElement.lang, title: document.title }));
}

async function expectNarrow(page: Page): Promise<void> {
  await page.setViewport({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

/** What the open card says, and in which languages. */
function cardFacts({ footnote }: Session, page: Page) {
  return footnote.inClosedShadowRoot(
    page,
    openCardHost,
    (root) => ({
      lang: root.querySelector('.fn-mount')?.getAttribute('lang'),
      label: root.querySelector('[role="dialog"]')?.getAttribute('aria-label') ?? '',
      statementLang: root.querySelector('.fn-statement')?.getAttribute('lang'),
      reply: root.querySelector('.fn-reply-text')?.textContent ?? '',
    }),
    undefined,
  );
}

test('German is spoken at once in the settings, then on every surface, and English again', async ({
  startSession,
  engine,
}) => {
  const own = await startSession();
  await own.allowLocalPages();
  const options = await openPage(own, 'options.html');
  await untilHeaded(options, 'Settings');
  expect(await spoken(options)).toEqual({ lang: 'en', title: 'Settings · Footnote' });
  await choose(options, 'de');
  await untilHeaded(options, 'Einstellungen');
  await untilShown(options, 'Gespeichert.');
  expect(await spoken(options)).toEqual({ lang: 'de', title: 'Einstellungen · Footnote' });
  expect(
    await options.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value),
  ).toBe('de');
  expect(await axeFaults(options)).toEqual([]);
  await expectNarrow(options);

  const { statement, summary } = await shippedClaim(engine, 'ldn-fda-approved');
  const tab = await own.openChecked(own.servePage(`<p>${falseClaim}</p>`));
  const card = await hoverMark(own.footnote, tab.page, 0);
  expect(card.text).toContain('Dieser Beitrag enthält eine bekannte Behauptung:');
  expect(card.text).toContain('Belege dagegen');
  expect(card.text).toContain('Die amtlichen Angaben besagen etwas anderes (geprüft am ');
  expect(card.text).toContain(summary);
  const facts = await cardFacts(own, tab.page);
  expect(facts).toMatchObject({ lang: 'de', statementLang: 'en' });
  expect(facts.label).toMatch(/^Footnote\. Dieser Beitrag .* Belege dagegen\.$/);
  // The thread is English.
  expect(facts.reply).toMatch(/^In case it helps.*\n\nThe official record says otherwise/);

  const popup = await own.footnote.openPopup(tab);
  await untilShown(popup, '1 Markierung auf dieser Seite: 1 mit Belegen dagegen');
  await untilShown(popup, 'Alles geschieht auf Ihrem Gerät.');
  expect(await popup.$eval('q', (words) => words.lang)).toBe('en');
  expect(await spoken(popup)).toEqual({ lang: 'de', title: 'Footnote' });
  expect(await axeFaults(popup)).toEqual([]);
  await expectNarrow(popup);

  await own.footnote.send('saveClaim', {
    claim: 'ldn-fda-approved',
    words: 'approved',
    title: 'A thread',
    url: 'https://forum.example/t/1',
  });
  const list = await openPage(own, 'list.html');
  await untilHeaded(list, 'Meine Liste für den Arzttermin');
  await untilShown(list, statement);
  await untilShown(list, 'Gesehen auf A thread · Gespeichert am ');
  expect(await axeFaults(list)).toEqual([]);
  await expectNarrow(list);

  await choose(options, 'auto');
  await untilHeaded(options, 'Settings');
  await popup.bringToFront();
  await untilShown(popup, '1 mark on this page: 1 contradicted');
  expect((await spoken(popup)).lang).toBe('en');
  await list.close();
  await untilHeaded(await openPage(own, 'list.html'), 'My list for the doctor');
});

for (const { path, words } of [
  { path: 'welcome.html', words: 'Hier markiert' },
  { path: 'claims.html', words: 'Belege dagegen' },
]) {
  test(`axe finds nothing on the German ${path}, which fits a narrow window`, async ({
    startSession,
  }) => {
    const own = await startSession();
    const options = await openPage(own, 'options.html');
    await choose(options, 'de');
    await untilHeaded(options, 'Einstellungen');
    const page = await openPage(own, path);
    await untilShown(page, words);
    expect(await axeFaults(page)).toEqual([]);
    await expectNarrow(page);
  });
}

test('the browser finds the words of the manifest in every language', async ({ engine }) => {
  const manifest = await builtManifest(engine);
  expect(manifest.default_locale).toBe('en');
  const named = JSON.stringify(manifest).match(/(?<=__MSG_)\w+(?=__)/g) ?? [];
  expect(named).toContain('description');
  const descriptions = new Set<string>();
  for (const language of languages) {
    const messages = await builtMessages(engine, language);
    for (const name of named) expect(messages[name]?.message, `${language} ${name}`).toBeTruthy();
    const description = messages.description?.message ?? '';
    // The most that Chrome's store takes.
    expect(description.length).toBeLessThanOrEqual(132);
    descriptions.add(description);
  }
  expect(descriptions.size).toBe(languages.length);
});
