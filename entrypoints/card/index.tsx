/**
 * The card's script. It comes into the isolated world of a page when that page has its first mark,
 * so pages without marks pay nothing for it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardKeeper } from './card-keeper';

export default defineUnlistedScript(() => {
  const { footnotePage: page, footnoteLook: look } = globalThis;
  if (page && look) globalThis.footnoteCard ??= new CardKeeper(page, look);
});
