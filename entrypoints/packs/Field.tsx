import { type ReactNode, useId } from 'react';
import { t } from '../../shared/i18n-pages';
import type { DraftFault } from './own-draft';
import { faultText } from './trouble-text';

/** What a control of the form has to have to belong to its label and its fault. */
export interface ControlProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface Props {
  label: string;
  hint?: string;
  fault: DraftFault | undefined;
  control(props: ControlProps): ReactNode;
}

/** A field of the form: its label, what helps, the control, and what is wrong. */
export function Field({ label, hint, fault, control }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="fn-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="fn-hint">
          {hint}
        </p>
      )}
      {control({ id, 'aria-invalid': Boolean(fault), 'aria-describedby': described || undefined })}
      {fault && (
        <p id={`${id}-fault`} className="fn-alert">
          {fault.line === undefined
            ? t('packs.form.fault', { field: label, reason: faultText(fault.fault) })
            : t('packs.form.faultInLine', { line: fault.line, reason: faultText(fault.fault) })}
        </p>
      )}
    </div>
  );
}
