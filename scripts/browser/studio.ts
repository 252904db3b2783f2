/** What all pictures of Footnote are taken in: the built extension in a real browser, beside a server. */
import type { Page } from 'puppeteer-core';
import { buildExtension } from './build-extension';
import { FootnoteBrowser } from './footnote-browser';
import { ensureBrowser } from './install-browser';
import { type FileServer, serveFiles } from './serve-files';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Which mark of the demo thread has its card open: a claim that the FDA approved LDN. */
export const shownMark = 1;

export interface Studio {
  footnote: FootnoteBrowser;
  server: FileServer;
}

/** Builds what is to be shown, starts everything, and ends it again whatever happens. */
export async function inStudio(
  work: (studio: Studio) => Promise<void>,
  viewport?: { width: number; height: number },
): Promise<void> {
  const { name, executable } = ensureBrowser(['chromium', 'chrome']);
  const extension = await buildExtension('chrome', console.error);
  const server = await serveFiles();
  try {
    const options = { executable, extension, headless: true, viewport };
    const footnote = await FootnoteBrowser.launch(name, options);
    try {
      await work({ footnote, server });
    } finally {
      await footnote.close();
    }
  } finally {
    await server.close();
  }
}

/** Shows a page in light or dark, with nothing that moves. */
export async function lookLike(page: Page, theme: Theme): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}
