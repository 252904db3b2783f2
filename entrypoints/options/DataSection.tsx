import { useState } from 'react';
import { Confirm } from '../../components/Confirm';
import { backupName, backupText } from '../../shared/backup';
import { t } from '../../shared/i18n-pages';
import { defaults } from '../../shared/settings';
import { ImportFile } from './ImportFile';
import { saveFile } from '../../components/save-file';
import { ownBackup } from './own-backup';
import { Section } from './Section';
import { type Sentences, useOutcome } from './use-outcome';
import type { SettingsState } from './use-settings';

const exported: Sentences = {
  done: () => t('options.data.exported'),
  failed: () => t('options.data.exportFailed'),
};

const reset: Sentences = {
  done: () => t('options.data.resetDone'),
  failed: () => t('options.data.resetFailed'),
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
    <Section title={t('options.data.title')} outcome={outcome}>
      <p>{t('options.data.about')}</p>
      <button type="button" className="fn-button" onClick={() => run(exportAll(), exported)}>
        {t('options.data.export')}
      </button>
      <ImportFile inTurn={state.inTurn} run={run} say={say} />
      <button type="button" className="fn-button" onClick={() => setIsAsking(true)}>
        {t('options.data.reset')}
      </button>
      {isAsking && (
        <Confirm
          title={t('options.data.resetTitle')}
          yes={t('options.data.resetYes')}
          no={t('options.cancel')}
          isFinal
          onAnswer={(yes) => {
            setIsAsking(false);
            if (yes)
              run(
                state.change(() => defaults),
                reset,
              );
          }}
        >
          <p>{t('options.data.resetAbout')}</p>
        </Confirm>
      )}
    </Section>
  );
}
