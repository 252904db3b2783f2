import { useState } from 'react';
import { backupName, backupText } from '../../shared/backup';
import { defaults } from '../../shared/settings';
import { Confirm } from './Confirm';
import { ImportBackup } from './ImportBackup';
import { saveFile } from '../../components/save-file';
import { ownBackup } from './own-backup';
import { Section } from './Section';
import { useOutcome } from './use-outcome';
import type { SettingsState } from './use-settings';

const exported = {
  done: 'The file was handed to the browser, which saves it with your downloads.',
  failed: 'Footnote could not read your data, so nothing was exported.',
};

const reset = {
  done: 'The settings are as they were at the beginning.',
  failed: 'The settings could not be reset. They are as they were before.',
};

async function exportAll(): Promise<void> {
  const backup = await ownBackup();
  saveFile(backupName(backup), backupText(backup));
}

/** Export, import and reset. */
export function DataSection({ state }: { state: SettingsState }) {
  const { outcome, run, say } = useOutcome();
  const [isAsking, setIsAsking] = useState(false);

  return (
    <Section title="Your data" outcome={outcome}>
      <p>
        Your settings and your list, in one file. The sites are not in it: only you can switch a
        site on.
      </p>
      <button type="button" className="fn-button" onClick={() => run(exportAll(), exported)}>
        Export everything
      </button>
      <ImportBackup inTurn={state.inTurn} run={run} say={say} />
      <button type="button" className="fn-button" onClick={() => setIsAsking(true)}>
        Reset settings
      </button>
      {isAsking && (
        <Confirm
          title="Reset all settings?"
          action="Reset"
          onAnswer={(yes) => {
            setIsAsking(false);
            if (yes)
              run(
                state.change(() => defaults),
                reset,
              );
          }}
        >
          <p>
            All settings go back to how they were at the beginning. What you hid is marked again.
            Your list and the sites stay as they are.
          </p>
        </Confirm>
      )}
    </Section>
  );
}
