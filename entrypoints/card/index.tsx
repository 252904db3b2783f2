/**
 * The card's script. It comes into the isolated world of a page when that page has its first mark,
 * so pages without marks pay nothing for it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardHost } from './card-host';

export default defineUnlistedScript(() => {
  globalThis.footnoteCard ??= new CardHost();
});
