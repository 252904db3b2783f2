// `npm run icons`: draws the icons of public/icon from assets/*.svg, with the installed Chromium.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { runsAsRoot } from './browser/engine';
import { ensureBrowser } from './browser/install-browser';
import { root } from './root';

interface Icon {
  size: number;
  drawing: string;
  /** Empty pixels on each side, as Chrome's store wants them around its icon. */
  margin?: number;
}

const icons: readonly Icon[] = [
  { size: 16, drawing: 'icon-16.svg' },
  { size: 32, drawing: 'icon.svg' },
  { size: 48, drawing: 'icon.svg' },
  { size: 96, drawing: 'icon.svg' },
  { size: 128, drawing: 'icon.svg', margin: 16 },
];

async function draw(page: Page, { size, drawing, margin = 0 }: Icon): Promise<Uint8Array> {
  const svg = await readFile(join(root, 'assets', drawing), 'utf8');
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: ${margin}px } svg { display: block; width: ${size - 2 * margin}px }</style>${svg}`,
  );
  return await page.screenshot({ type: 'png', omitBackground: true });
}

const folder = join(root, 'public', 'icon');
await mkdir(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: ensureBrowser(['chromium', 'chrome']).executable,
  args: runsAsRoot ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const icon of icons) {
    await writeFile(join(folder, `${icon.size}.png`), await draw(page, icon));
  }
  console.log(`The icons are in ${folder}`);
} finally {
  await browser.close();
}
