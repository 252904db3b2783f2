import { useState } from 'react';
import { type Backup, HalfReplaced } from '../../shared/backup';
import { t } from '../../shared/i18n-pages';
import type { MergeCounts } from '../../shared/merge-saved';
import { sendMessage } from '../../shared/protocol';
import { mostEntries } from '../../shared/saved-list';
import type { SavedEntry } from '../../shared/saved';
import { BackupQuestion } from './BackupQuestion';
import { ListQuestion, addedText } from './ListQuestion';
import { mergeWith, ownBackup, readFile, restore } from './own-backup';
import type { Outcome, Sentences, useOutcome } from './use-outcome';
import type { SettingsState } from './use-settings';

type Outcomes = ReturnType<typeof useOutcome>;

interface Props {
  inTurn: SettingsState['inTurn'];
  run: Outcomes['run'];
  say: Outcomes['say'];
}

/** What the reader is asked before a file is taken in. */
type Question = { before: Backup; after: Backup } | { entries: SavedEntry[]; counts: MergeCounts };

const replaced: Sentences = {
  done: () => t('options.import.done'),
  failed: (error) =>
    t(error instanceof HalfReplaced ? 'options.import.halfDone' : 'options.import.failed'),
};

/** What there is to ask about a file, or what is to be said where nothing can be done with it. */
async function questionOf(file: File): Promise<Question | Outcome> {
  const refused = (problem: string) => {
    return { text: t('options.import.refused', { problem }), failed: true };
  };
  const read = await readFile(file);
  if (!read.ok) return refused(read.problem);
  if ('backup' in read) return { before: await ownBackup(), after: read.backup };
  const { entries } = read;
  const { counts, length } = await mergeWith(entries);
  if (length > mostEntries) return refused(t('options.addList.full', { most: mostEntries }));
  if (counts.added + counts.noted > 0) return { entries, counts };
  return { text: t('options.addList.nothing', { count: counts.same }), failed: false };
}

/** Takes a file in after it was checked and the reader was asked: all of their data, or their list. */
export function ImportFile({ inTurn, run, say }: Props) {
  const [asked, setAsked] = useState<Question | null>(null);

  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    say('', false);
    try {
      const question = await questionOf(file);
      if ('text' in question) say(question.text, question.failed);
      else setAsked(question);
    } catch (error) {
      console.info('Footnote: the file was not read.', error);
      say(t('options.import.unreadable'), true);
    }
    // The same file can be chosen again.
    input.value = '';
  };

  const add = async (entries: SavedEntry[]) => {
    let outcome = '';
    const added: Sentences = { done: () => outcome, failed: () => t('options.addList.failed') };
    await run(
      inTurn(async () => {
        outcome = addedText(await sendMessage('mergeSaved', entries));
      }),
      added,
    );
  };

  return (
    <>
      <label className="fn-button fn-file">
        {t('options.import.action')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => choose(currentTarget)}
        />
      </label>
      {asked && 'after' in asked && (
        <BackupQuestion
          before={asked.before}
          after={asked.after}
          onAnswer={(yes) => {
            setAsked(null);
            if (yes)
              void run(
                inTurn(() => restore(asked.after)),
                replaced,
              );
          }}
        />
      )}
      {asked && 'counts' in asked && (
        <ListQuestion
          counts={asked.counts}
          onAnswer={(yes) => {
            setAsked(null);
            if (yes) void add(asked.entries);
          }}
        />
      )}
    </>
  );
}
