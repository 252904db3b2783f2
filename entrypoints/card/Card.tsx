import { useEffect, useRef, useState } from 'react';
import { ClaimCard } from '../../components/ClaimCard';
import { PackName } from '../../components/PackName';
import { VerdictLine } from '../../components/VerdictLine';
import type { KnownClaim } from '../../shared/pack';
import type { PageMark } from '../../shared/protocol';
import { t } from '../../shared/i18n';
import { outcomeLabel, stanceSentence, verdictLabel } from '../../shared/wording';
import { CardBar } from './CardBar';
import type { CardRequest } from './card-request';
import { deedsFor } from './deeds';

interface Props {
  request: CardRequest;
  /** The marked claims, and those related to them. */
  claims: ReadonlyMap<string, KnownClaim>;
  onClose(): void;
  onStep(direction: 1 | -1): void;
}

interface MarkedClaim {
  mark: PageMark;
  claim: KnownClaim;
}

/** What a screen reader says first: never the claim without its verdict. */
function cardLabel(known: readonly MarkedClaim[]): string {
  const claims = known
    .map(({ mark, claim: { verdict, statement } }) => {
      const stance = stanceSentence(mark.stance, verdict, mark);
      return t('card.claimLabel', { stance, statement, verdict: verdictLabel(verdict) });
    })
    .join(' ');
  return known.length > 1
    ? t('card.labelOfMany', { count: known.length, claims })
    : t('card.label', { claims });
}

/** The line of a further claim on the same words. */
function AlsoCarried({ mark, claim }: MarkedClaim) {
  return (
    <summary>
      <VerdictLine verdict={claim.verdict} note={outcomeLabel(mark.stance, claim.verdict)}>
        <small>{t('card.alsoCarried')} </small>
        <span lang="en">{claim.statement}</span>
        <PackName pack={claim.pack} />
      </VerdictLine>
    </summary>
  );
}

const isClaim = (claim: KnownClaim | undefined): claim is KnownClaim => claim !== undefined;

/** The card on the page: a non-modal dialog with every claim that the words carry. */
export function Card({ request, claims, onClose, onStep }: Props) {
  const dialog = useRef<HTMLDivElement>(null);
  /** A related claim that is read instead of the marked ones. */
  const [aside, setAside] = useState<KnownClaim | null>(null);
  const known = request.marks.flatMap((mark) => {
    const claim = claims.get(mark.claim);
    return claim ? [{ mark, claim }] : [];
  });

  useEffect(() => {
    if (request.pinned) dialog.current?.focus({ preventScroll: true });
  }, [request.pinned]);

  const read = (claim: KnownClaim | null) => {
    setAside(claim);
    // The button that was pressed goes; what is read next begins at the dialog.
    dialog.current?.focus({ preventScroll: true });
    dialog.current?.querySelector('.fn-scroll')?.scrollTo({ top: 0 });
  };
  const relatedTo = ({ related }: KnownClaim) => ({
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
        {known.length === 0 && <p className="fn-problem">{t('card.unreadable')}</p>}
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
