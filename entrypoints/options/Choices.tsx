import { useId } from 'react';

interface Props {
  legend: string;
  /** Values with their labels. */
  choices: readonly (readonly [value: number, label: string])[];
  value: number;
  onChoose(value: number): void;
}

/** A few choices, of which one holds. */
export function Choices({ legend, choices, value, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset className="fn-fields">
      <legend>{legend}</legend>
      {choices.map(([each, label]) => (
        <label key={each}>
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
