// `npm run pictures [-- LOOK...]`: every surface in light and dark, narrow, enlarged, and in each language,
// to look at before a change goes in. Written to generated/pictures, with a page that shows them all.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenPage } from '../browser/footnote-browser';
import { inStudio, type Studio } from '../browser/studio';
import { root } from '../root';
import { takeCard } from './card';
import { indexPage } from './index-page';
import { type Look, looks } from './looks';
import { takeClaims, takeList, takeSettings, takeWelcome } from './own-pages';
import { takePacks } from './packs';
import { takePopup } from './popup';
import { type Picture, Scene } from './scene';

const folder = join(root, 'generated', 'pictures');
const files = join(folder, 'files');

const named = process.argv.slice(2).map((name) => name.toLowerCase());
const wanted = looks.filter(({ name }) => named.length === 0 || named.includes(name.toLowerCase()));

/** Opens the demo thread under a name of this machine. */
async function openThread({ footnote, server }: Studio, host: string): Promise<OpenPage> {
  const address = await server.add(join(root, 'scripts/start/demo-thread.html'));
  return await footnote.openPage(address.replace('127.0.0.1', host));
}

async function takeAll(
  { footnote }: Studio,
  look: Look,
  thread: OpenPage,
  elsewhere: OpenPage,
): Promise<Picture[]> {
  await footnote.send('changeSettings', { language: look.language, hidden: [] });
  const scene = new Scene(footnote, look, thread, folder);
  await takeWelcome(scene);
  await takePopup(scene, elsewhere);
  await takeList(scene);
  await takeSettings(scene, files);
  await footnote.send('changeSettings', { hidden: [] });
  await takePacks(scene, files);
  await takeClaims(scene);
  await takeCard(scene);
  await footnote.send('clearSaved');
  return scene.pictures;
}

if (wanted.length === 0) {
  console.error(`There are these looks: ${looks.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
} else {
  await rm(folder, { recursive: true, force: true });
  await mkdir(files, { recursive: true });
  const pictures: Picture[] = [];
  await inStudio(async (studio) => {
    const thread = await openThread(studio, 'porchlight.localhost');
    await studio.footnote.grantSite(thread);
    await studio.footnote.pageReport(thread.tabId);
    const elsewhere = await openThread(studio, 'elsewhere.localhost');
    for (const look of wanted) {
      console.error(`Taking ${look.name} ...`);
      pictures.push(...(await takeAll(studio, look, thread, elsewhere)));
    }
  });
  await writeFile(join(folder, 'index.html'), indexPage(pictures));
  for (const { surface, look, sticksOut } of pictures) {
    if (sticksOut > 0) console.log(`${surface}, ${look}: ${sticksOut} pixels stick out.`);
  }
  console.log(`${pictures.length} pictures: ${join(folder, 'index.html')}`);
}
