import { useId } from 'react';
import { Sentence } from '../../components/Sentence';
import { t } from '../../shared/i18n-pages';
import { english } from './english';
import type { ImportState } from './use-import';

interface Props {
  state: Extract<ImportState, { step: 'working' }>;
  onCancel(): void;
}

/** How far an import is, with a way to end it. */
export function ImportProgress({ state: { name, stage, share, isEnding }, onCancel }: Props) {
  const id = useId();
  const percent = t('packs.import.percent', { percent: Math.floor((share ?? 0) * 100) });
  return (
    <>
      <p id={id} tabIndex={-1} data-focus>
        <Sentence text={t(`packs.import.stage.${stage}`)} parts={{ name: english(name) }} />
      </p>
      <div className="fn-progress">
        <progress aria-labelledby={id} value={share ?? undefined} max={1} />
        <span aria-hidden="true">{share === null ? '' : percent}</span>
      </div>
      <button type="button" className="fn-button" aria-disabled={isEnding} onClick={onCancel}>
        {t(isEnding ? 'packs.import.ending' : 'packs.import.cancel')}
      </button>
    </>
  );
}
