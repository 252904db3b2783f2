import { useEffect, useRef } from 'react';
import { t } from '../shared/i18n-pages';
import type { ListedClaim } from '../shared/saved-list';
import { Sentence } from './Sentence';

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
      <p>
        <Sentence
          text={t('list.remove.removed')}
          parts={{ statement: () => <span lang="en">{name}</span> }}
        />
      </p>
      <button
        ref={undo}
        type="button"
        className="fn-action"
        aria-label={t('list.remove.undoLabel', { statement: name })}
        onClick={onUndo}
      >
        {t('list.remove.undo')}
      </button>
    </li>
  );
}
