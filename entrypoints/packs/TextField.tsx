import { Field } from './Field';
import type { DraftFault } from './own-draft';

interface Props {
  label: string;
  hint?: string;
  fault: DraftFault | undefined;
  value: string;
  onText(text: string): void;
  /** More than one line, and how many are seen at first. */
  rows?: number;
  type?: 'text' | 'url';
  inputMode?: 'numeric' | 'url';
}

/** A field for words. */
export function TextField({
  label,
  hint,
  fault,
  value,
  onText,
  rows,
  type = 'text',
  inputMode,
}: Props) {
  return (
    <Field
      label={label}
      hint={hint}
      fault={fault}
      control={(props) =>
        rows === undefined ? (
          <input
            {...props}
            type={type}
            inputMode={inputMode}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={({ target }) => onText(target.value)}
          />
        ) : (
          <textarea
            {...props}
            rows={rows}
            // Some browsers fetch a dictionary for the words.
            spellCheck={false}
            value={value}
            onChange={({ target }) => onText(target.value)}
          />
        )
      }
    />
  );
}
