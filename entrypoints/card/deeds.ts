/** What the reader can do with a mark, carried out by the background. */
import { browser } from 'wxt/browser';
import type { ClaimDeeds } from '../../components/ClaimActions';
import { copyText } from '../../components/copy-text';
import { type PageMark, sendMessage } from '../../shared/protocol';
import { ownAddress } from '../../shared/own-address';
import { reportText } from '../../shared/report-text';
import { fitting } from '../../shared/saved-list';
import { siteOf } from '../../shared/site';

export function deedsFor(mark: PageMark): ClaimDeeds {
  const { claim, stance, words, title } = mark;
  return {
    async save() {
      const url = location.href;
      const saved = fitting({ claim, stance, words, title, url });
      const id = await sendMessage('saveClaim', saved);
      return () => sendMessage('removeSaved', id);
    },
    onMark: {
      async hide(what) {
        const where = { words, site: siteOf(ownAddress()) };
        const hidden = what === 'mark' ? { claim, where } : { claim };
        await sendMessage('hideMark', hidden);
        return () => sendMessage('unhideMark', hidden);
      },
      copyReport: (beside) =>
        copyText(reportText(mark, browser.runtime.getManifest().version), beside),
    },
  };
}
