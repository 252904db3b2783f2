import { copyText } from '../../components/copy-text';
import { DeleteAll } from '../../components/DeleteAll';
import { t } from '../../shared/i18n-pages';
import { listText } from '../../shared/list-file';
import type { ListedClaim } from '../../shared/saved-list';
import { summaryText } from '../../shared/summary-text';
import { saveFile } from '../../components/save-file';

interface Props {
  list: readonly ListedClaim[];
  onOutcome(outcome: string): void;
  onClear(): void;
}

/** What can be done with the whole list. */
export function ListTools({ list, onOutcome, onClear }: Props) {
  const copy = (beside: Element) => {
    copyText(summaryText(list), beside).then(
      () => onOutcome(t('list.tools.copied')),
      (error: unknown) => {
        console.info('Footnote: the list was not copied.', error);
        onOutcome(t('list.tools.copyFailed'));
      },
    );
  };
  const exportFile = () => {
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`footnote-list-${day}.json`, listText(list.map(({ entry }) => entry)));
    onOutcome(t('list.tools.exported'));
  };
  return (
    <div className="fn-choices fn-tools">
      <button type="button" className="fn-action" onClick={() => window.print()}>
        {t('list.tools.print')}
      </button>
      <button
        type="button"
        className="fn-action"
        onClick={({ currentTarget }) => copy(currentTarget)}
      >
        {t('list.tools.copy')}
      </button>
      <button type="button" className="fn-action" onClick={exportFile}>
        {t('list.tools.export')}
      </button>
      <DeleteAll count={list.length} onDelete={onClear} />
    </div>
  );
}
