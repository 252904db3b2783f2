import { readHighlights } from '../../scripts/browser/page-highlights';
import { hoverMark } from '../../scripts/browser/page-card';
import { expect, test } from './fixtures';

test('smoke', async ({ session }) => {
  const { page, tabId } = await session.openChecked(session.servePage('<p>The FDA has approved low dose naltrexone for autoimmune diseases.</p>'));
  console.log(await readHighlights(page), JSON.stringify(await session.footnote.pageReport(tabId)));
  console.log(await hoverMark(session.footnote, page, 0));
  console.log(await session.footnote.send('libraryHealth'));
  expect(1).toBe(1);
});
