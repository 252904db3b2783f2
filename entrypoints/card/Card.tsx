import { useEffect, useRef, useState } from 'react';
import { ClaimCard } from '../../components/ClaimCard';
import { VerdictLine } from '../../components/VerdictLine';
import type { Claim } from '../../shared/claim';
import type { PageMark } from '../../shared/protocol';
import { outcomeLabel, stanceSentence, verdictLabels } from '../../shared/wording';
import { CardBar } from './CardBar';
import type { CardRequest } from './card-request';
import { deedsFor } from './deeds';

interface Props {
  request: CardRequest;
  /** The marked claims, and those related to them. */
  claims: ReadonlyMap<string, Claim>;
  onClose(): void;
  onStep(direction: 1 | -1): void;
}

interface MarkedClaim {
  mark: PageMark;
  claim: Claim;
}

/** What a screen reader says first: never the claim without its verdict. */
function cardLabel(known: readonly MarkedClaim[]): string {
  const labels = known.map(
    ({ mark, claim: { verdict, statement } }) =>
      `${stanceSentence(mark.stance, verdict, mark)} ${statement}. ${verdictLabels[verdict]}.`,
  );
  const count = known.length > 1 ? [`${known.length} claims.`] : [];
  return ['Footnote.', ...count, ...labels].join(' ');
}

/** The line of a further claim on the same words. */
function AlsoCarried({ mark, claim }: MarkedClaim) {
  return (
    <summary>
      <VerdictLine verdict={claim.verdict} note={outcomeLabel(mark.stance, claim.verdict)}>
        <small>These words also carry: </small>
        {claim.statement}
      </VerdictLine>
    </summary>
  );
}

const isClaim = (claim: Claim | undefined): claim is Claim => claim !== undefined;

/** The card on the page: a non-modal dialog with every claim that the words carry. */
export function Card({ request, claims, onClose, onStep }: Props) {
  const dialog = useRef<HTMLDivElement>(null);
  /** A related claim that is read instead of the marked ones. */
  const [aside, setAside] = useState<Claim | null>(null);
  const known = request.marks.flatMap((mark) => {
    const claim = claims.get(mark.claim);
    return claim ? [{ mark, claim }] : [];
  });

  useEffect(() => {
    if (request.pinned) dialog.current?.focus({ preventScroll: true });
  }, [request.pinned]);

  const read = (claim: Claim | null) => {
    setAside(claim);
    // The button that was pressed goes; what is read next begins at the dialog.
    dialog.current?.focus({ preventScroll: true });
    dialog.current?.querySelector('.fn-scroll')?.scrollTo({ top: 0 });
  };
  const relatedTo = ({ related }: Claim) => ({
    claims: related.map((id) => claims.get(id)).filter(isClaim),
    onRead: read,
  });

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
      <CardBar
        place={request.place}
        onBack={aside && (() => read(null))}
        onStep={onStep}
        onClose={onClose}
      />
      <div className="fn-scroll">
        {known.length === 0 && (
          <p className="fn-problem">
            Footnote could not read what it knows about these words. Reload the page to try again.
          </p>
        )}
        {aside && <ClaimCard key={aside.id} claim={aside} related={relatedTo(aside)} />}
        {/* Kept while a related claim is read, so that all is as it was on the way back. */}
        <div hidden={aside !== null}>
          {known.slice(0, 1).map(({ mark, claim }) => (
            <ClaimCard
              key={mark.key}
              claim={claim}
              mark={mark}
              related={relatedTo(claim)}
              deeds={deedsFor(mark)}
            />
          ))}
          {known.slice(1).map(({ mark, claim }) => (
            <details key={mark.key} className="fn-also">
              <AlsoCarried mark={mark} claim={claim} />
              <ClaimCard
                claim={claim}
                mark={mark}
                related={relatedTo(claim)}
                deeds={deedsFor(mark)}
              />
            </details>
          ))}
        </div>
      </div>
    </div>
  );
}
