/**
 * The content script. It is an unlisted script that the background registers for the sites the
 * reader switched on, or runs once on request: no site is named in the manifest. It carries no
 * claims and no React.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Page } from './page';

export default defineUnlistedScript(() => {
  if (globalThis.footnotePage?.isAlive()) return;
  // Left over from before an update of the extension.
  globalThis.footnotePage?.withdraw();
  const page = new Page();
  globalThis.footnotePage = page;
  page.start();
});
