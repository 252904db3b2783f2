import type { Claim } from '../shared/claim';
import type { Stance, Why } from '../shared/match';
import {
  plainDate,
  type Speaker,
  stanceSentence,
  verdictLabels,
  verdictSentence,
} from '../shared/wording';
import { ClaimActions, type ClaimDeeds } from './ClaimActions';
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
  claim: Claim;
  mark?: MarkedHere;
  /** Claims near this one, and what shows one of them. */
  related?: { claims: readonly Claim[]; onRead(claim: Claim): void };
  deeds?: ClaimDeeds;
}

/** One claim with its evidence: the same on every surface. Harm comes first. */
export function ClaimCard({ claim, mark, related, deeds }: Props) {
  const { verdict, statement, summary, detail, harm, sources, reviewed, ratedBy } = claim;
  return (
    <article className={`fn-claim fn-${verdict}`} data-claim={claim.id}>
      <header className="fn-claim-head">
        {mark && <p className="fn-stance">{stanceSentence(mark.stance, verdict, mark)}</p>}
        <h2 className="fn-statement">{statement}</h2>
        <p className="fn-verdict">
          <VerdictShape verdict={verdict} />
          {verdictLabels[verdict]}
        </p>
      </header>
      {harm && (
        <p className="fn-harm">
          <strong>Take care:</strong> {harm}
        </p>
      )}
      <p className="fn-verdict-sentence">{verdictSentence(claim)}</p>
      <p className="fn-summary">{summary}</p>
      {detail && <p className="fn-detail">{detail}</p>}
      <SourceList sources={sources} />
      {mark && <WhyMarked why={mark.why} />}
      {deeds && <ClaimActions claim={claim} deeds={deeds} />}
      {related && <RelatedClaims {...related} />}
      <footer className="fn-small">
        Reviewed {plainDate(reviewed)} by {ratedBy}: our reading of the sources named here, not
        medical advice.
      </footer>
    </article>
  );
}
