import { saveFile } from '../../components/save-file';
import { t } from '../../shared/i18n-pages';
import type { Sentences, useOutcome } from '../options/use-outcome';
import type { ExportForm } from './import-api';
import { inImportWorker } from './import-client';
import { ownPackId } from './own-pack-id';

interface Props {
  /** Of the pack; `footnote` for the project's own claims. */
  id: string;
  title: string;
  run: ReturnType<typeof useOutcome>['run'];
}

const endings: Readonly<Record<ExportForm, string>> = {
  pack: 'json',
  'claim-reviews': 'jsonld',
};

/** Claims as a file, in either of two forms. */
export function ExportButtons({ id, title, run }: Props) {
  const save = async (form: ExportForm) => {
    const ownId = await ownPackId.getValue();
    const file = await inImportWorker((api) => api.exportPack({ id, form, ownId }));
    saveFile(`footnote-${id}.${endings[form]}`, file);
  };
  const sentences: Sentences = {
    done: () => t('packs.export.done'),
    failed: () => t('packs.export.failed'),
  };
  return (
    <>
      {(['pack', 'claim-reviews'] as const).map((form) => (
        <button
          key={form}
          type="button"
          className="fn-plain-button"
          aria-label={t(`packs.export.label.${form}`, { title })}
          onClick={() => run(save(form), sentences)}
        >
          {t(`packs.export.action.${form}`)}
        </button>
      ))}
    </>
  );
}
