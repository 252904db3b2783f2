import { writeFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { FootnoteBrowser } from './browser/footnote-browser';
import { root } from './root';
const which = (process.argv[2] ?? 'chromium') as 'chromium' | 'firefox';
const file = process.argv[3] ?? `${root}/scripts/start/demo-thread.html`;
const dark = process.argv[4] === 'dark';
const f = await FootnoteBrowser.launch(which, { executable: which === 'firefox' ? '/usr/bin/firefox-esr' : '/usr/bin/chromium', extension: `${root}/.output/${which === 'firefox' ? 'firefox' : 'chrome'}-mv3`, headless: true, viewport: { width: 1100, height: 800 } });
const server = createServer((_, r) => { r.setHeader('content-type', 'text/html; charset=utf-8'); r.end(readFileSync(file)); }).listen(0, '127.0.0.1');
await new Promise((r) => server.once('listening', r));
const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
const theme = async (p: import('puppeteer-core').Page) => { if (dark && which === 'chromium') await p.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]); };
try {
  const open = await f.openPage(url);
  await theme(open.page);
  const shot = async (p: import('puppeteer-core').Page, n: string) => writeFileSync(`/tmp/shots/${which}${dark ? '-dark' : ''}-${n}.png`, await p.screenshot());
  const p0 = await f.openPopup(open); await theme(p0); await p0.setViewport({ width: 400, height: 600 });
  await p0.waitForSelector('[data-testid="check-once"]'); await shot(p0, 'popup-unchecked'); await p0.close();
  await f.grantSite(open);
  const rep = await f.pageReport(open.tabId);
  for (const m of rep.marks) console.log(m.strength, m.stance, m.claim, '|', m.words);
  await open.page.bringToFront(); await shot(open.page, 'page');
  const p = await f.openPopup(open); await theme(p); await p.setViewport({ width: 400, height: 600 });
  await p.waitForSelector('.fn-mark, [data-testid="check-once"]'); await shot(p, 'popup-marks');
  await p.type('.fn-search', 'naltrexon fda'); await p.waitForSelector('.fn-lookup .fn-row'); await p.evaluate(() => document.querySelector('.fn-lookup')?.scrollIntoView()); await shot(p, 'popup-search');
  await p.click('.fn-lookup .fn-row'); await p.waitForSelector('.fn-reading'); await p.evaluate(() => scrollTo(0, 0)); await shot(p, 'popup-claim');
  console.log(await f.extensionErrors());
} finally { await f.close(); server.close(); }
