import { Field } from './Field';
import type { DraftFault } from './own-draft';

interface Props<Value extends string> {
  label: string;
  /** What it says where nothing is chosen. */
  none: string;
  fault: DraftFault | undefined;
  choices: readonly (readonly [value: Value, label: string])[];
  value: Value | '';
  onChoose(value: Value | ''): void;
}

/** A field with a few choices, or none of them. */
export function SelectField<Value extends string>({
  label,
  none,
  fault,
  choices,
  value,
  onChoose,
}: Props<Value>) {
  return (
    <Field
      label={label}
      fault={fault}
      control={(props) => (
        <select
          {...props}
          value={value}
          onChange={({ target }) => {
            const chosen = choices.find(([each]) => each === target.value);
            onChoose(chosen ? chosen[0] : '');
          }}
        >
          <option value="">{none}</option>
          {choices.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    />
  );
}
