import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Certainty, certainties, type Verdict, verdicts } from '../../shared/claim';
import { t } from '../../shared/i18n-pages';
import type { PackClaim } from '../../shared/pack';
import { certaintyLabel, verdictLabel } from '../../shared/wording';
import { type ClaimDraft, type DraftFaults, draftOf, readDraft } from './own-draft';
import { SelectField } from './SelectField';
import { SourceFields } from './SourceFields';
import { TextField } from './TextField';
import { TryWording } from './TryWording';
import { useLeaveWarning } from './use-leave-warning';

interface Props {
  /** The claim that is changed; null for a new one. */
  before: PackClaim | null;
  /** Ids that a new claim must not have. */
  taken: readonly string[];
  onSave(claim: PackClaim): Promise<void>;
  onCancel(): void;
}

/** A claim of the reader's own, to write or to change. */
export function ClaimForm({ before, taken, onSave, onCancel }: Props) {
  const [atFirst] = useState(() => draftOf(before));
  const [draft, setDraft] = useState(atFirst);
  const [faults, setFaults] = useState<DraftFaults>({});
  const form = useRef<HTMLFormElement>(null);
  useLeaveWarning(JSON.stringify(draft) !== JSON.stringify(atFirst));

  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  useEffect(() => {
    if (Object.keys(faults).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);

  const set = (changes: Partial<ClaimDraft>) => setDraft((now) => ({ ...now, ...changes }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft, before, taken, new Date().toISOString().slice(0, 10));
    setFaults(read.ok ? {} : read.faults);
    if (read.ok) void onSave(read.claim);
  };

  return (
    <form ref={form} className="fn-claim-form" noValidate onSubmit={save}>
      <h3>{t(before ? 'packs.form.titleChange' : 'packs.form.title')}</h3>
      <TextField
        label={t('packs.form.statement')}
        hint={t('packs.form.statementHint')}
        fault={faults.statement}
        value={draft.statement}
        onText={(statement) => set({ statement })}
        rows={2}
      />
      <TextField
        label={t('packs.form.phrasings')}
        hint={t('packs.form.phrasingsHint')}
        fault={faults.phrasings}
        value={draft.phrasings}
        onText={(phrasings) => set({ phrasings })}
        rows={4}
      />
      <TryWording statement={draft.statement} phrasings={draft.phrasings} />
      <SelectField<Verdict>
        label={t('packs.form.verdict')}
        none={t('packs.form.choose')}
        fault={faults.verdict}
        choices={verdicts.map((each) => [each, verdictLabel(each)] as const)}
        value={draft.verdict}
        onChoose={(verdict) => set({ verdict })}
      />
      <SelectField<Certainty>
        label={t('packs.form.certainty')}
        none={t('packs.form.notRated')}
        fault={faults.certainty}
        choices={certainties.map((each) => [each, certaintyLabel(each)] as const)}
        value={draft.certainty}
        onChoose={(certainty) => set({ certainty })}
      />
      <TextField
        label={t('packs.form.summary')}
        hint={t('packs.form.summaryHint')}
        fault={faults.summary}
        value={draft.summary}
        onText={(summary) => set({ summary })}
        rows={2}
      />
      <TextField
        label={t('packs.form.harm')}
        hint={t('packs.form.harmHint')}
        fault={faults.harm}
        value={draft.harm}
        onText={(harm) => set({ harm })}
        rows={2}
      />
      <SourceFields
        sources={draft.sources}
        faults={faults}
        onChange={(sources) => set({ sources })}
      />
      <p className="fn-buttons">
        <button type="submit" className="fn-button">
          {t('packs.form.save')}
        </button>
        <button type="button" className="fn-button" onClick={onCancel}>
          {t('packs.form.cancel')}
        </button>
      </p>
    </form>
  );
}
