import { Confirm } from '../../components/Confirm';
import type { Backup } from '../../shared/backup';
import { t } from '../../shared/i18n-pages';
import { plainDate } from '../../shared/wording';

interface Replacement {
  before: Backup;
  after: Backup;
}

interface Props extends Replacement {
  onAnswer(yes: boolean): void;
}

const entries = ({ list }: Backup) => t('options.import.entries', { count: list.length });
const hiddenOnes = ({ settings }: Backup) =>
  t('options.import.hidden', { count: settings.hidden.length });

/** What becomes of the claims that the reader wrote. */
function ownClaims({ before, after }: Replacement): string[] {
  if (!after.claims) return [t('options.import.noOwn')];
  return [
    t('options.import.own', { count: after.claims.length }),
    t('options.import.replacesOwn', { count: before.claims?.length ?? 0 }),
  ];
}

/** Asks before all of the reader's data are replaced by a file. */
export function BackupQuestion({ before, after, onAnswer }: Props) {
  return (
    <Confirm
      title={t('options.import.title')}
      yes={t('options.import.yes')}
      no={t('options.cancel')}
      isFinal
      onAnswer={onAnswer}
    >
      <p>
        {t('options.import.file', {
          date: plainDate(after.exportedAt.slice(0, 10)),
          entries: entries(after),
          hidden: hiddenOnes(after),
        })}
      </p>
      <p>
        {t('options.import.replaces', {
          entries: entries(before),
          hidden: hiddenOnes(before),
        })}
      </p>
      <p>{ownClaims({ before, after }).join(' ')}</p>
    </Confirm>
  );
}
