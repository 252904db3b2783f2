import type { KnownClaim } from '../shared/pack';
import type { Stance, Why } from '../shared/match';
import { t } from '../shared/i18n';
import { type Speaker, stanceSentence, verdictLabel, verdictSentence } from '../shared/wording';
import { ClaimActions, type ClaimDeeds } from './ClaimActions';
import { PackOf, ReviewedBy } from './PackOf';
import { RelatedClaims } from './RelatedClaims';
import { SourceList } from './SourceList';
import { VerdictShape } from './VerdictShape';
import { WhyMarked } from './WhyMarked';

/** What a post does with the claim, where the card speaks of one. */
export interface MarkedHere extends Speaker {
  stance: Stance;
  why: Why;
}

interface Props {
  claim: KnownClaim;
  mark?: MarkedHere;
  /** Claims near this one, and what shows one of them. */
  related?: { claims: readonly KnownClaim[]; onRead(claim: KnownClaim): void };
  deeds?: ClaimDeeds;
}

/** One claim with its evidence: the same on every surface. Harm comes first. */
export function ClaimCard({ claim, mark, related, deeds }: Props) {
  const { verdict, statement, summary, detail, harm, sources } = claim;
  return (
    <article className={`fn-claim fn-${verdict}`} data-claim={claim.id}>
      <header className="fn-claim-head">
        {mark && <p className="fn-stance">{stanceSentence(mark.stance, verdict, mark)}</p>}
        <h2 className="fn-statement" lang="en">
          {statement}
        </h2>
        <p className="fn-verdict">
          <VerdictShape verdict={verdict} />
          {verdictLabel(verdict)}
        </p>
        <PackOf claim={claim} />
      </header>
      {harm && (
        <p className="fn-harm">
          <strong>{t('claim.takeCare')}</strong> <span lang="en">{harm}</span>
        </p>
      )}
      <p className="fn-verdict-sentence">{verdictSentence(claim)}</p>
      <p className="fn-summary" lang="en">
        {summary}
      </p>
      {detail && (
        <p className="fn-detail" lang="en">
          {detail}
        </p>
      )}
      <SourceList sources={sources} showHosts={claim.pack !== undefined} />
      {mark && <WhyMarked why={mark.why} />}
      {deeds && <ClaimActions claim={claim} deeds={deeds} />}
      {related && <RelatedClaims {...related} />}
      <footer className="fn-small">
        <ReviewedBy claim={claim} />
      </footer>
    </article>
  );
}
