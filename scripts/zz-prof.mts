import { join } from 'node:path';
import { readClaims } from '../claims-db/read';
import { buildExtension } from './browser/build-extension';
import { FootnoteBrowser } from './browser/footnote-browser';
import { ensureBrowser } from './browser/install-browser';
import { serveFiles } from './browser/serve-files';
import { root } from './root';
import { threadPage } from './page-bench/thread';
const { name, executable } = ensureBrowser(['chromium']);
const extension = await buildExtension('chrome', console.error);
const { claims } = await readClaims(join(root, 'claims-db', 'claims'), root);
const server = await serveFiles();
const f = await FootnoteBrowser.launch(name, {
  executable,
  extension,
  headless: true,
  viewport: { width: 1000, height: 800 },
});
const url = server.addPage('thread.html', {
  body: Buffer.from(threadPage(claims).html),
  contentType: 'text/html; charset=utf-8',
});
const a = await f.openPage(url);
await f.grantSite(a);
await f.pageReport(a.tabId);
await a.page.close();
const { page, tabId } = await f.openPage(new URL('/', url).href);
const s = await page.createCDPSession();
await s.send('Profiler.enable');
await s.send('Profiler.setSamplingInterval', { interval: 200 });
await s.send('Profiler.start');
await page.goto(url);
await f.pageReport(tabId);
const { profile } = await s.send('Profiler.stop');
const by = new Map(profile.nodes.map((n: any) => [n.id, n]));
const parent = new Map();
for (const n of profile.nodes as any[]) for (const c of n.children ?? []) parent.set(c, n.id);
const ours = (id: number) => {
  for (let i: any = id; i; i = parent.get(i))
    if (by.get(i).callFrame.url.startsWith(f.extensionOrigin)) return true;
  return false;
};
const stack = (id: number) => {
  const o = [];
  for (let i: any = id; i; i = parent.get(i))
    o.push(by.get(i).callFrame.functionName || `anon:${by.get(i).callFrame.columnNumber}`);
  return o.slice(0, 5).join(' < ');
};
let cur = 0,
  oth = 0,
  acc = new Map<string, number>(),
  t = 0;
const slices: any[] = [];
profile.samples!.forEach((id: number, i: number) => {
  const d = profile.timeDeltas![i + 1] ?? 0;
  t += d;
  if (ours(id)) {
    if (oth > 400 && cur) {
      slices.push([cur, t, acc]);
      cur = 0;
      acc = new Map();
    }
    oth = 0;
    cur += d;
    acc.set(stack(id), (acc.get(stack(id)) ?? 0) + d);
  } else oth += d;
});
slices.push([cur, t, acc]);
slices.sort((x, y) => y[0] - x[0]);
for (const [c, at, m] of slices.slice(0, 6)) {
  console.log((c / 1000).toFixed(1), 'ms at', Math.round(at / 1000));
  for (const [k, v] of [...m].sort((x: any, y: any) => y[1] - x[1]).slice(0, 6))
    console.log('   ', (v / 1000).toFixed(1), k);
}
console.log('slices >8:', slices.filter((x) => x[0] > 8000).length, 'of', slices.length);
await f.close();
await server.close();
