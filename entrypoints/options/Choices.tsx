import { useId } from 'react';

interface Props<Value extends string | number> {
  legend: string;
  /** Values with their labels, and the language of a label that is in another one. */
  choices: readonly (readonly [value: Value, label: string, lang?: string])[];
  value: Value;
  onChoose(value: Value): void;
}

/** A few choices, of which one holds. */
export function Choices<Value extends string | number>({
  legend,
  choices,
  value,
  onChoose,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="fn-fields">
      <legend>{legend}</legend>
      {choices.map(([each, label, lang]) => (
        <label key={each} lang={lang}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === value}
            onChange={() => onChoose(each)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
