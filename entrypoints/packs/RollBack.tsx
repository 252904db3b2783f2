import { t } from '../../shared/i18n-pages';
import type { PackInfo } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';
import type { Sentences } from '../options/use-outcome';
import { momentText } from './moment-text';
import type { PackTools } from './PackEntry';

/** Changes a pack to its other state: the one before, or forward again. */
export function RollBack({ info, tools }: { info: PackInfo; tools: PackTools }) {
  const { head, edition, before } = info;
  if (!before) return null;
  const isForward = before.importedAt > edition.importedAt;
  const claims = { count: before.claims, date: momentText(before.importedAt) };

  const change = async () => {
    const sentences: Sentences = {
      done: () => t(isForward ? 'packs.before.wentForward' : 'packs.before.wentBack'),
      failed: () => t('packs.list.notChanged'),
    };
    await tools.run(sendMessage('rollBackPack', head.id), sentences);
    await tools.refresh();
  };

  return (
    <button type="button" className="fn-plain-button" onClick={change}>
      {isForward ? t('packs.before.forward', claims) : t('packs.before.back', claims)}
    </button>
  );
}
