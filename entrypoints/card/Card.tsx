import { useEffect, useId, useRef } from 'react';
import { ClaimCard } from '../../components/ClaimCard';
import type { Claim } from '../../shared/claim';
import type { PageMark } from '../../shared/protocol';

interface Props {
  marks: readonly PageMark[];
  claims: readonly Claim[];
  /** Opened by key, tap or click: the reader is in it now. */
  takesFocus: boolean;
  onClose(): void;
}

/** The card on the page: a non-modal dialog with every claim that the words carry. */
export function Card({ marks, claims, takesFocus, onClose }: Props) {
  const dialog = useRef<HTMLDivElement>(null);
  const headingId = useId();
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
      aria-labelledby={headingId}
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
          <p id={headingId} className="fn-problem">
            Footnote could not read what it knows about these words. Reload the page to try again.
          </p>
        )}
        {known.map(({ mark, claim }, index) => (
          <ClaimCard
            key={mark.key}
            claim={claim}
            stance={mark.stance}
            quoted={mark.quoted}
            why={mark.why}
            {...(index === 0 ? { headingId } : {})}
          />
        ))}
      </div>
    </div>
  );
}
