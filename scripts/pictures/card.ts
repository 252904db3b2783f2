/** Pictures of the card on a page. */
import { hoverMark, openCardHost } from '../browser/page-card';
import { shownMark } from '../browser/studio';
import type { Scene } from './scene';

/** So high that a card fits with all that can be unfolded, in this window. */
const tall = 4_800;

export async function takeCard(scene: Scene): Promise<void> {
  const { footnote, thread, look } = scene;
  const { page, tabId } = thread;
  await scene.dress(page);
  // The card gets its language with its script.
  await page.reload();
  await footnote.pageReport(tabId);
  await hoverMark(footnote, page, shownMark);
  await scene.take('card', page, 'window');
  await page.setViewport({ width: look.width, height: tall, deviceScaleFactor: look.zoom });
  await hoverMark(footnote, page, shownMark);
  await footnote.inClosedShadowRoot(
    page,
    openCardHost,
    (root) => {
      for (const details of root.querySelectorAll('details')) details.open = true;
      root.querySelector<HTMLElement>('.fn-card')?.style.setProperty('max-block-size', 'none');
    },
    undefined,
  );
  const box = await (await page.$(openCardHost))?.boundingBox();
  if (!box) throw new Error('The card is closed.');
  await scene.take('card-unfolded', page, box);
  await page.mouse.move(0, 0);
}
