import { useEffect, useRef } from 'react';
import type { ListedClaim } from '../shared/saved-list';

interface Props {
  listed: ListedClaim;
  onUndo(): void;
}

/** Stands where a claim was taken off the list, with the way back. */
export function RemovedClaim({ listed: { entry, claim }, onUndo }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  const name = claim?.statement ?? entry.claim;

  // The button that had the focus went with the claim.
  useEffect(() => undo.current?.focus(), []);

  return (
    <li className="fn-removed">
      <p>Removed: {name}</p>
      <button
        ref={undo}
        type="button"
        className="fn-action"
        aria-label={`Undo: put back ${name}`}
        onClick={onUndo}
      >
        Undo
      </button>
    </li>
  );
}
