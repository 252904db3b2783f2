import { useState } from 'react';
import { Confirm } from '../../components/Confirm';
import { type Backup, HalfReplaced } from '../../shared/backup';
import { t } from '../../shared/i18n-pages';
import { plainDate } from '../../shared/wording';
import { ownBackup, readFile, restore } from './own-backup';
import type { Sentences, useOutcome } from './use-outcome';
import type { SettingsState } from './use-settings';

type Outcomes = ReturnType<typeof useOutcome>;

interface Props {
  inTurn: SettingsState['inTurn'];
  run: Outcomes['run'];
  say: Outcomes['say'];
}

const entries = ({ list }: Backup) => t('options.import.entries', { count: list.length });
const hiddenOnes = ({ settings }: Backup) =>
  t('options.import.hidden', { count: settings.hidden.length });

/** What becomes of the claims that the reader wrote. */
function ownClaims({ before, after }: { before: Backup; after: Backup }): string[] {
  if (!after.claims) return [t('options.import.noOwn')];
  return [
    t('options.import.own', { count: after.claims.length }),
    t('options.import.replacesOwn', { count: before.claims?.length ?? 0 }),
  ];
}

const imported: Sentences = {
  done: () => t('options.import.done'),
  failed: (error) =>
    t(error instanceof HalfReplaced ? 'options.import.halfDone' : 'options.import.failed'),
};

/** Takes a file in after it was checked and the reader was asked. */
export function ImportBackup({ inTurn, run, say }: Props) {
  const [asked, setAsked] = useState<{ before: Backup; after: Backup } | null>(null);

  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    say('', false);
    try {
      const read = await readFile(file);
      if (read.ok) setAsked({ before: await ownBackup(), after: read.backup });
      else say(t('options.import.refused', { problem: read.problem }), true);
    } catch (error) {
      console.info('Footnote: the file was not read.', error);
      say(t('options.import.unreadable'), true);
    }
    // The same file can be chosen again.
    input.value = '';
  };

  return (
    <>
      <label className="fn-file">
        {t('options.import.action')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => choose(currentTarget)}
        />
      </label>
      {asked && (
        <Confirm
          title={t('options.import.title')}
          yes={t('options.import.yes')}
          no={t('options.cancel')}
          isFinal
          onAnswer={(yes) => {
            setAsked(null);
            if (yes)
              run(
                inTurn(() => restore(asked.after)),
                imported,
              );
          }}
        >
          <p>
            {t('options.import.file', {
              date: plainDate(asked.after.exportedAt.slice(0, 10)),
              entries: entries(asked.after),
              hidden: hiddenOnes(asked.after),
            })}
          </p>
          <p>
            {t('options.import.replaces', {
              entries: entries(asked.before),
              hidden: hiddenOnes(asked.before),
            })}
          </p>
          <p>{ownClaims(asked).join(' ')}</p>
        </Confirm>
      )}
    </>
  );
}
