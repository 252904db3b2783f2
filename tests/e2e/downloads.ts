/** What a page hands to the browser to save. */
import type { Page } from 'puppeteer-core';

/** Keeps what the page would have the browser save, instead of saving it. */
export async function keepDownloads(
  page: Page,
): Promise<() => Promise<{ name: string; text: string }>> {
  await page.evaluate(() => {
    // The page's policy lets nothing fetch such an address, so what it stands for is kept.
    const makeAddress = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => {
        document.documentElement.dataset.text = text;
      });
      return makeAddress.call(URL, file);
    };
    HTMLAnchorElement.prototype.click = function keep() {
      document.documentElement.dataset.saved = this.download;
    };
  });
  return async () => {
    await page.waitForSelector('html[data-text]');
    return await page.evaluate(() => {
      const { saved = '', text = '' } = document.documentElement.dataset;
      delete document.documentElement.dataset.text;
      return { name: saved, text };
    });
  };
}
