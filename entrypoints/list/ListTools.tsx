import { copyText } from '../../components/copy-text';
import { DeleteAll } from '../../components/DeleteAll';
import { type ListedClaim, savedFile } from '../../shared/saved-list';
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
      () => onOutcome('Copied.'),
      (error: unknown) => {
        console.info('Footnote: the list was not copied.', error);
        onOutcome('The browser did not let Footnote copy. Print or export the list instead.');
      },
    );
  };
  const exportFile = () => {
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`footnote-list-${day}.json`, savedFile(list.map(({ entry }) => entry)));
    onOutcome('The file goes to your downloads.');
  };
  return (
    <div className="fn-choices fn-tools">
      <button type="button" className="fn-action" onClick={() => window.print()}>
        Print
      </button>
      <button
        type="button"
        className="fn-action"
        onClick={({ currentTarget }) => copy(currentTarget)}
      >
        Copy as text
      </button>
      <button type="button" className="fn-action" onClick={exportFile}>
        Export
      </button>
      <DeleteAll count={list.length} onDelete={onClear} />
    </div>
  );
}
