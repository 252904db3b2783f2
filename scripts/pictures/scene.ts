/** Takes pictures of surfaces in one look, and notes what sticks out of the window. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BoundingBox, Page } from 'puppeteer-core';
import type { FootnoteBrowser, OpenPage } from '../browser/footnote-browser';
import { lookLike } from '../browser/studio';
import type { Look } from './looks';

/** A picture that was taken. */
export interface Picture {
  surface: string;
  look: string;
  /** From the folder of all pictures. */
  path: string;
  /** By how many CSS pixels something sticks out of the window; 0 where nothing does. */
  sticksOut: number;
}

/** The highest picture, in CSS pixels: all claims are 198 rows. */
const mostHeight = 2_400;
const windowHeight = 760;
const popupWidth = 400;
const lowest = 200;

/** A popup's hint while it does not know its page yet. */
const looking = '[data-testid="looking"]';

export class Scene {
  readonly pictures: Picture[] = [];

  constructor(
    readonly footnote: FootnoteBrowser,
    readonly look: Look,
    /** A thread with marks, on a site that is switched on. */
    readonly thread: OpenPage,
    private readonly folder: string,
  ) {}

  /** Has a page look as it is to look. */
  async dress(page: Page, width = this.look.width, height = windowHeight): Promise<void> {
    const { zoom, theme } = this.look;
    await page.setViewport({ width, height: height / zoom, deviceScaleFactor: zoom });
    await lookLike(page, theme);
  }

  /** Opens a page of the extension and waits for what the selector names. */
  async open(path: string, ready: string): Promise<Page> {
    const page = await this.footnote.openExtensionPage(path);
    await this.dress(page);
    await page.waitForSelector(ready);
    return page;
  }

  /** Opens the popup for a tab, once it knows what is there. */
  async openPopup(tab: OpenPage): Promise<Page> {
    const popup = await this.footnote.openPopup(tab);
    // As low as it can be: browsers make a popup as high as what is in it.
    await this.dress(popup, Math.min(popupWidth, this.look.width), lowest);
    await popup.waitForSelector(looking, { hidden: true });
    return popup;
  }

  /** Takes the whole of a page, what its window shows, or a part of that. */
  async take(
    surface: string,
    page: Page,
    shown: 'whole' | 'window' | BoundingBox = 'whole',
  ): Promise<void> {
    await page.bringToFront();
    const { width, full, height } = await page.evaluate(() => ({
      width: document.documentElement.clientWidth,
      full: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    }));
    const whole = { x: 0, y: 0, width: full, height: Math.min(height, mostHeight) };
    const clip = shown === 'whole' ? whole : shown;
    const png = await page.screenshot({ type: 'png', ...(clip !== 'window' && { clip }) });
    const path = join(this.look.name, `${surface}.png`);
    await mkdir(join(this.folder, this.look.name), { recursive: true });
    await writeFile(join(this.folder, path), png);
    const { name: look } = this.look;
    this.pictures.push({ surface, look, path, sticksOut: full - width });
  }

  /** Opens a page, takes it, and closes it again. */
  async takePage(surface: string, path: string, ready: string): Promise<void> {
    const page = await this.open(path, ready);
    await this.take(surface, page);
    await page.close();
  }
}
