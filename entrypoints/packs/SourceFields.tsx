import { packLimits } from '../../claims-db/packs/limits';
import { t } from '../../shared/i18n-pages';
import { type DraftFaults, emptySource, type SourceDraft } from './own-draft';
import { TextField } from './TextField';

interface Props {
  sources: readonly SourceDraft[];
  faults: DraftFaults;
  onChange(sources: SourceDraft[]): void;
}

/** The sources of a claim: one at least, and as many as the reader has. */
export function SourceFields({ sources, faults, onChange }: Props) {
  const set = (key: number, changes: Partial<SourceDraft>) =>
    onChange(sources.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  return (
    <>
      {sources.map(({ key, title, url, publisher, year }, at) => (
        <fieldset key={key} className="fn-source-fields">
          <legend>{t('packs.form.source', { number: at + 1 })}</legend>
          <TextField
            label={t('packs.form.sourceTitle')}
            fault={faults[`sources.${at}.title`]}
            value={title}
            onText={(text) => set(key, { title: text })}
          />
          <TextField
            label={t('packs.form.sourceUrl')}
            fault={faults[`sources.${at}.url`]}
            value={url}
            onText={(text) => set(key, { url: text })}
            type="url"
            inputMode="url"
          />
          <TextField
            label={t('packs.form.sourcePublisher')}
            fault={faults[`sources.${at}.publisher`]}
            value={publisher}
            onText={(text) => set(key, { publisher: text })}
          />
          <TextField
            label={t('packs.form.sourceYear')}
            fault={faults[`sources.${at}.year`]}
            value={year}
            onText={(text) => set(key, { year: text })}
            inputMode="numeric"
          />
          {sources.length > 1 && (
            <button
              type="button"
              className="fn-plain-button"
              onClick={({ currentTarget }) => {
                // The row goes away, and with it what has the focus.
                currentTarget.closest('form')?.querySelector<HTMLElement>('.fn-add')?.focus();
                onChange(sources.filter((each) => each.key !== key));
              }}
            >
              {t('packs.form.sourceRemove', { number: at + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className="fn-plain-button fn-add"
        aria-disabled={sources.length >= packLimits.sources}
        onClick={() => {
          if (sources.length < packLimits.sources) onChange([...sources, emptySource()]);
        }}
      >
        {t('packs.form.sourceAdd')}
      </button>
    </>
  );
}
