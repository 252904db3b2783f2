import type { ReactNode } from 'react';
import type { Verdict } from '../shared/claim';
import { VerdictShape } from './VerdictShape';

interface Props {
  /** Whose shape and colour it has. */
  verdict: Verdict;
  /** Says in words what shape and colour say. */
  note: string;
  children: ReactNode;
}

/** One line of a list: a verdict's shape, then words, and under them the verdict in words. */
export function VerdictLine({ verdict, note, children }: Props) {
  return (
    <>
      <VerdictShape verdict={verdict} />
      <span>
        {children}
        <small className={`fn-row-note fn-${verdict}`}>{note}</small>
      </span>
    </>
  );
}
