// `npm run gallery`: pictures of the forum pages of the tests with their marks and a card, light and
// dark, for people who want to see how Footnote sits on a page. Written to docs/gallery.
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hoverMark } from './browser/page-card';
import { inStudio, lookLike, themes } from './browser/studio';
import { root } from './root';

const pages = join(root, 'tests', 'e2e', 'forums');
const folder = join(root, 'docs', 'gallery');
const size = { width: 1000, height: 760 };
const quality = 55;

/** The page of the folder: each kind of forum in both themes, side by side. */
function gallery(names: readonly string[]): string {
  const rows = names.map(
    (name) =>
      `| ${name} | ![${name}, light](${name}-light.webp) | ![${name}, dark](${name}-dark.webp) |`,
  );
  return `# How Footnote sits on a page

Pages of our own that follow the structure of forum programs, each with its marks and one card open. Made by \`npm run gallery\`.

| program | light | dark |
|---|---|---|
${rows.join('\n')}
`;
}

const names = readdirSync(pages)
  .filter((file) => file.endsWith('.html'))
  .map((file) => basename(file, '.html'));

await mkdir(folder, { recursive: true });
await inStudio(async ({ footnote, server }) => {
  const first = await footnote.openPage(await server.add(join(pages, `${names[0]}.html`)));
  await footnote.grantSite(first);
  await first.page.close();
  for (const name of names) {
    const url = await server.add(join(pages, `${name}.html`));
    for (const theme of themes) {
      const { page, tabId } = await footnote.openPage();
      await lookLike(page, theme);
      await page.goto(url);
      const { marks } = await footnote.pageReport(tabId);
      const strongest = marks.findIndex(({ strength }) => strength === 'strong');
      await hoverMark(footnote, page, Math.max(strongest, 0));
      const path = join(folder, `${name}-${theme}.webp`) as `${string}.webp`;
      await page.screenshot({ path, type: 'webp', quality });
      await page.close();
    }
  }
  await writeFile(join(folder, 'README.md'), gallery(names));
  console.log(`The pictures are in ${folder}`);
}, size);
