import { Confirm } from '../../components/Confirm';
import { t } from '../../shared/i18n-pages';
import type { MergeCounts } from '../../shared/merge-saved';

interface Props {
  counts: MergeCounts;
  onAnswer(yes: boolean): void;
}

/** What was done with the entries of a file, in sentences; what happened to none is left out. */
export function addedText({ added, noted }: MergeCounts): string {
  return [
    added > 0 && t('options.addList.added', { count: added }),
    noted > 0 && t('options.addList.noted', { count: noted }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Asks before the entries of a file are added to the list. */
export function ListQuestion({ counts: { added, noted, same }, onAnswer }: Props) {
  return (
    <Confirm
      title={t('options.addList.title')}
      yes={t('options.addList.yes')}
      no={t('options.cancel')}
      onAnswer={onAnswer}
    >
      {added > 0 && <p>{t('options.addList.adds', { count: added })}</p>}
      {noted > 0 && <p>{t('options.addList.notes', { count: noted })}</p>}
      {same > 0 && <p>{t('options.addList.same', { count: same })}</p>}
      <p>{t('options.addList.stays')}</p>
    </Confirm>
  );
}
