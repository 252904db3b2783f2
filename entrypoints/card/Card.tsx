import { useEffect, useRef } from 'react';
import { ClaimCard } from '../../components/ClaimCard';
import type { Claim } from '../../shared/claim';
import type { PageMark } from '../../shared/protocol';
import { stanceSentence, verdictLabels } from '../../shared/wording';

interface Props {
  marks: readonly PageMark[];
  claims: readonly Claim[];
  /** Opened by key, tap or click: the reader is in it now. */
  takesFocus: boolean;
  onClose(): void;
}

interface MarkedClaim {
  mark: PageMark;
  claim: Claim;
}

/** What a screen reader says first: never the claim without its verdict. */
function cardLabel(known: readonly MarkedClaim[]): string {
  const labels = known.map(
    ({ mark: { stance, quoted }, claim: { verdict, statement } }) =>
      `${stanceSentence(stance, verdict, quoted)} ${statement}. ${verdictLabels[verdict]}.`,
  );
  const count = known.length > 1 ? [`${known.length} claims.`] : [];
  return ['Footnote.', ...count, ...labels].join(' ');
}

/** The card on the page: a non-modal dialog with every claim that the words carry. */
export function Card({ marks, claims, takesFocus, onClose }: Props) {
  const dialog = useRef<HTMLDivElement>(null);
  const known = marks.flatMap((mark) => {
    const claim = claims.find(({ id }) => id === mark.claim);
    return claim ? [{ mark, claim }] : [];
  });

  useEffect(() => {
    if (takesFocus) dialog.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  return (
    <div
      ref={dialog}
      className="fn-card"
      role="dialog"
      aria-label={cardLabel(known)}
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className="fn-bar">
        <span className="fn-name">Footnote</span>
        <button type="button" className="fn-close" onClick={onClose} aria-label="Close this card">
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="m4 4 8 8m0-8-8 8" />
          </svg>
        </button>
      </div>
      <div className="fn-scroll">
        {known.length === 0 && (
          <p className="fn-problem">
            Footnote could not read what it knows about these words. Reload the page to try again.
          </p>
        )}
        {known.map(({ mark, claim }) => (
          <ClaimCard
            key={mark.key}
            claim={claim}
            stance={mark.stance}
            quoted={mark.quoted}
            why={mark.why}
          />
        ))}
      </div>
    </div>
  );
}
