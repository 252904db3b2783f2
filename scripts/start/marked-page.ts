/** What Footnote marked on a page, in the form that `npm start -- --headless` prints. */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Claim } from '../../shared/claim';
import type { PageMark } from '../../shared/protocol';
import type { FootnoteBrowser, OpenPage } from '../browser/footnote-browser';
import { hoverMark } from '../browser/page-card';
import type { Source } from './sources';

/** A mark, with what the claims database says of its claim. */
export interface MarkedWords
  extends Pick<
      PageMark,
      'claim' | 'stance' | 'strength' | 'words' | 'start' | 'end' | 'score' | 'why'
    >,
    Pick<Claim, 'statement' | 'verdict' | 'certainty'> {}

export interface MarkedPage {
  /** The file or address as it was given. */
  source: string;
  url: string;
  title: string;
  /** Length of `document.body.textContent`, in which `start` and `end` count (UTF-16 units). */
  textLength: number;
  marks: MarkedWords[];
  /** Path of the screenshot. */
  screenshot: string;
}

/** Takes the picture with the card of the first mark that the pointer reaches, or without one. */
async function takeScreenshot(
  footnote: FootnoteBrowser,
  page: Page,
  hasMarks: boolean,
  path: `${string}.png`,
): Promise<void> {
  await page.bringToFront();
  if (hasMarks) {
    try {
      await hoverMark(footnote, page, 0);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`No card in the picture of ${page.url()}: ${reason}\n`);
    }
  }
  await page.screenshot({ path });
}

/** Waits until the page is checked, takes the screenshot into `folder` and reports. */
export async function markedPage(
  footnote: FootnoteBrowser,
  { page, tabId }: OpenPage,
  source: Source,
  folder: string,
): Promise<MarkedPage> {
  const report = await footnote.pageReport(tabId);
  const claims = await footnote.claims(report.marks.map(({ claim }) => claim));
  const marks = report.marks.map(
    ({ claim: id, stance, strength, words, start, end, score, why }) => {
      const claim = claims.find((candidate) => candidate.id === id);
      if (!claim) throw new Error(`Footnote marked ${id} but does not know that claim.`);
      const { statement, verdict, certainty } = claim;
      return {
        ...{ claim: id, statement, stance, verdict, certainty, strength },
        ...{ words, start, end, score, why },
      };
    },
  );
  const browserName = footnote.label.split(' ')[0];
  const screenshot = resolve(folder, `footnote-${source.name}-${browserName}.png`);
  await takeScreenshot(footnote, page, marks.length > 0, screenshot as `${string}.png`);
  const { title, textLength } = report;
  return { source: source.given, url: page.url(), title, textLength, marks, screenshot };
}
