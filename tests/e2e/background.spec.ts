/** The browser stops the background whenever it has nothing to do; nobody may notice. */
import { hoverMark } from '../../scripts/browser/page-card';
import { expect, test } from './fixtures';
import { falseClaim, trueClaim } from './sentences';
import { untilMarked } from './waiting';

test('pages are checked, grow and open cards after the background was stopped', async ({
  session,
}) => {
  const { footnote } = session;
  await footnote.stopBackground();
  const { page, tabId } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  expect((await footnote.pageReport(tabId)).marks.map(({ claim }) => claim)).toEqual([
    'ldn-fda-approved',
  ]);

  await footnote.stopBackground();
  const card = await hoverMark(footnote, page, 0);
  expect(card.claims).toEqual(['ldn-fda-approved']);

  await footnote.stopBackground();
  await page.evaluate((sentence) => {
    document.body.insertAdjacentHTML('beforeend', `<section>${sentence}</section>`);
  }, trueClaim);
  await untilMarked(page, 'no cure for lupus');
});
