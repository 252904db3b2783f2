/** Pictures of the toolbar button's popup. */
import type { OpenPage } from '../browser/footnote-browser';
import type { Scene } from './scene';

/** @param elsewhere - a page of a site that is not switched on */
export async function takePopup(scene: Scene, elsewhere: OpenPage): Promise<void> {
  const popup = await scene.openPopup(scene.thread);
  await popup.waitForSelector('.fn-mark');
  await scene.take('popup', popup);
  await popup.type('input[type="search"]', 'plaquenil eye');
  await popup.waitForSelector('.fn-lookup .fn-row');
  await scene.take('popup-look-up', popup);
  await popup.click('.fn-lookup .fn-row');
  await popup.waitForSelector('.fn-reading');
  await scene.take('popup-claim', popup);
  await popup.close();

  const sentence = await scene.openPopup(scene.thread);
  const pasted = 'My neighbour says the FDA has approved low dose naltrexone for lupus.';
  await sentence.$eval('input[type="search"]', (input) => input.focus());
  await sentence.keyboard.sendCharacter(pasted);
  await sentence.waitForSelector('.fn-page .fn-row q');
  await scene.take('popup-sentence', sentence);
  await sentence.close();

  const unchecked = await scene.openPopup(elsewhere);
  await scene.take('popup-not-checked', unchecked);
  await unchecked.close();

  await scene.footnote.send('setPaused', { paused: true, until: null });
  const paused = await scene.openPopup(scene.thread);
  await scene.take('popup-paused', paused);
  await paused.close();
  await scene.footnote.send('setPaused', { paused: false, until: null });
}
