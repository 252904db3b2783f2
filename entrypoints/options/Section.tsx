import { type ReactNode, useId } from 'react';
import type { Outcome } from './use-outcome';

interface Props {
  title: string;
  outcome: Outcome;
  children: ReactNode;
}

/** A part of the settings with its heading, and a line that says how the last change went. */
export function Section({ title, outcome, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      {/* Gets the focus where the row that had it goes away. */}
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <p className={outcome.failed ? 'fn-alert' : 'fn-outcome'} role="status">
        {outcome.text}
      </p>
    </section>
  );
}

/** The heading of the section that a control stands in. */
export function headingOf(control: Element): HTMLElement | null {
  return control.closest('section')?.querySelector('h2') ?? null;
}
