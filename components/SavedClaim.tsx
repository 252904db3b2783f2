import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Claim } from '../shared/claim';
import type { ListedClaim } from '../shared/saved-list';
import { goneSentence } from '../shared/summary-text';
import { verdictLabels, verdictSentence } from '../shared/wording';
import { ClaimCard } from './ClaimCard';
import { SeenAs } from './SeenAs';
import { VerdictShape } from './VerdictShape';

interface Props {
  listed: ListedClaim;
  /** Whether it was just put back, so that the reader is taken to it. */
  isBack: boolean;
  onRemove(): void;
  /** The note's field. */
  children: ReactNode;
}

/** One claim of the reader's list. */
export function SavedClaim({ listed: { entry, claim }, isBack, onRemove, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const statement = claim?.statement ?? goneSentence;

  useEffect(() => {
    if (isBack) heading.current?.focus();
  }, [isBack]);

  return (
    <li className={`fn-saved fn-claim ${claim ? `fn-${claim.verdict}` : ''}`}>
      <h2 className="fn-statement" ref={heading} tabIndex={-1}>
        {statement}
      </h2>
      {claim ? (
        <Evidence claim={claim} />
      ) : (
        <p className="fn-small">
          It was saved as “{entry.claim}”. Your note and where you saw it are kept.
        </p>
      )}
      <SeenAs entry={entry} />
      {children}
      {claim && <FullCard claim={claim} />}
      <button
        type="button"
        className="fn-action fn-remove"
        aria-label={`Remove: ${claim?.statement ?? entry.claim}`}
        onClick={onRemove}
      >
        Remove
      </button>
    </li>
  );
}

function Evidence({ claim }: { claim: Claim }) {
  return (
    <>
      <p className="fn-verdict">
        <VerdictShape verdict={claim.verdict} />
        {verdictLabels[claim.verdict]}
      </p>
      {claim.harm && (
        <p className="fn-harm">
          <strong>Take care:</strong> {claim.harm}
        </p>
      )}
      <p className="fn-verdict-sentence">{verdictSentence(claim)}</p>
      <p className="fn-summary">{claim.summary}</p>
    </>
  );
}

/** Made when it is opened: a long list would carry all its sources from the start. */
function FullCard({ claim }: { claim: Claim }) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className="fn-more fn-full-card"
      onToggle={({ currentTarget }) => setWasOpened((before) => before || currentTarget.open)}
    >
      <summary>The full card: more detail and sources</summary>
      {wasOpened && <ClaimCard claim={claim} />}
    </details>
  );
}
