import { useState } from 'react';
import { type Backup, HalfReplaced } from '../../shared/backup';
import { plainDate } from '../../shared/wording';
import { Confirm } from './Confirm';
import { ownBackup, readFile, restore } from './own-backup';
import type { useOutcome } from './use-outcome';
import type { SettingsState } from './use-settings';

type Outcomes = ReturnType<typeof useOutcome>;

interface Props {
  inTurn: SettingsState['inTurn'];
  run: Outcomes['run'];
  say: Outcomes['say'];
}

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;
const entries = ({ list }: Backup) => counted(list.length, 'entry', 'entries');
const hiddenOnes = ({ settings }: Backup) =>
  counted(settings.hidden.length, 'hidden claim or mark', 'hidden claims and marks');

const asBefore = 'The file was not imported. Your settings and your list are as they were before.';
const halfDone =
  'The list could not be replaced, and the old settings could not be put back. Import the file again, or reset the settings.';
const imported = {
  done: 'The file was imported.',
  failed: (error: unknown) => (error instanceof HalfReplaced ? halfDone : asBefore),
};

/** Takes a file in after it was checked and the reader was asked. */
export function ImportBackup({ inTurn, run, say }: Props) {
  const [asked, setAsked] = useState<{ before: Backup; after: Backup } | null>(null);

  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    say({ text: '', failed: false });
    try {
      const read = await readFile(file);
      if (read.ok) setAsked({ before: await ownBackup(), after: read.backup });
      else say({ text: `${read.problem} Nothing was changed.`, failed: true });
    } catch (error) {
      console.info('Footnote: the file was not read.', error);
      say({ text: 'The file could not be read. Nothing was changed.', failed: true });
    }
    // The same file can be chosen again.
    input.value = '';
  };

  return (
    <>
      <label className="fn-file">
        Import from a file
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => choose(currentTarget)}
        />
      </label>
      {asked && (
        <Confirm
          title="Replace your settings and your list?"
          action="Replace"
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
            The file of {plainDate(asked.after.exportedAt.slice(0, 10))} has {entries(asked.after)}{' '}
            in the list and {hiddenOnes(asked.after)}.
          </p>
          <p>
            It replaces all settings, {entries(asked.before)} in your list and{' '}
            {hiddenOnes(asked.before)}. To keep them, cancel and export them first.
          </p>
        </Confirm>
      )}
    </>
  );
}
