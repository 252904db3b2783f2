/** Part 11: another extension and a page's own scripts try to reach Footnote. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Session } from '../../tests/e2e/session';
import { runInPage } from '../browser/run-in-page';
import type { Part, Row } from './part';

declare const chrome: {
  runtime?: {
    sendMessage?(id: string, message: unknown): Promise<unknown>;
    connect?(id: string): {
      onMessage: { addListener(listener: (message: unknown) => void): void };
      onDisconnect: { addListener(listener: () => void): void };
      postMessage(message: unknown): void;
    };
  };
};

const messages = [
  'listSaved',
  'getClaims',
  'saveClaim',
  'changeSettings',
  'clearSaved',
  'listPacks',
];
const files = [
  'list.html',
  'popup.html',
  'claims.json',
  'page.js',
  'card.js',
  'manifest.json',
  'index.bin',
  'icon/48.png',
];

interface Wish {
  id: string;
  origin: string;
  messages: string[];
  files: string[];
}

/** Tries everything, in whatever page it runs. @returns what it got */
async function intrude({ id, origin, messages: types, files: paths }: Wish): Promise<string[]> {
  const got: string[] = [];
  for (const type of types) {
    const answer = await chrome.runtime
      ?.sendMessage?.(id, { type, data: {} })
      .catch(() => undefined);
    if (answer !== undefined) got.push(`${type} was answered: ${JSON.stringify(answer)}`);
  }
  const port = chrome.runtime?.connect?.(id);
  if (port) {
    const isHeard = await new Promise<boolean>((resolve) => {
      port.onMessage.addListener(() => resolve(true));
      port.onDisconnect.addListener(() => resolve(false));
    });
    if (isHeard) got.push('The port was answered.');
  }
  for (const path of paths) {
    const isRead = await fetch(`${origin}/${path}`).then(
      (response) => response.ok,
      () => false,
    );
    if (isRead) got.push(`${path} was read.`);
    const isLoaded = await new Promise<boolean>((resolve) => {
      const image = new Image();
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
      image.src = `${origin}/${path}`;
    });
    if (isLoaded) got.push(`${path} was loaded.`);
  }
  return got;
}

/** A tiny extension with a page of its own. */
async function writeStranger(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-stranger-'));
  const manifest = { manifest_version: 3, name: 'Stranger', version: '1', permissions: ['tabs'] };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Stranger</title>');
  return folder;
}

async function strangers(): Promise<Row[]> {
  const session = await Session.start('chromium');
  const folder = await writeStranger();
  try {
    const { footnote } = session;
    await session.allowLocalPages();
    await footnote.send('saveClaim', { claim: 'mine', words: '', title: '', url: '' });
    const before = JSON.stringify(await session.savedEntries());
    const origin = footnote.extensionOrigin;
    const wish = { id: new URL(origin).hostname, origin, messages, files };
    const tries = messages.length + 1 + 2 * files.length;

    const id = await footnote.browser.installExtension(folder);
    const own = await footnote.browser.newPage();
    await own.goto(`chrome-extension://${id}/page.html`);
    const byExtension = await runInPage(own, intrude, wish);

    const { page } = await session.openChecked(session.servePage('<p>A page.</p>'));
    const byPage = await runInPage(page, intrude, wish);

    const after = JSON.stringify(await session.savedEntries());
    if (after !== before) byExtension.push('The list is another one.');
    byPage.push(...(await footnote.extensionErrors()));
    return [
      { what: 'another extension’s messages and requests (chromium)', tries, losses: byExtension },
      { what: 'a page’s own messages and requests (chromium)', tries, losses: byPage },
    ];
  } finally {
    await session.close();
    await rm(folder, { recursive: true });
  }
}

export const strangerPart: Part = {
  name: 'strangers',
  what: 'another extension and a page’s own scripts',
  run: strangers,
};
