import type { Claim } from '../shared/claim';
import type { Stance, Why } from '../shared/match';
import { plainDate, stanceSentence, verdictLabels, verdictSentence } from '../shared/wording';
import { SourceList } from './SourceList';
import { VerdictShape } from './VerdictShape';
import { WhyMarked } from './WhyMarked';

interface Props {
  claim: Claim;
  /** What a post does with the claim, where the card speaks of one. */
  stance?: Stance;
  /** Whether the words stand in a quote and are not the post's own. */
  quoted?: boolean;
  why?: Why;
}

/** One claim with its evidence: the same on every surface. Harm comes first. */
export function ClaimCard({ claim, stance, quoted = false, why }: Props) {
  const { verdict, statement, summary, detail, harm, sources, reviewed, ratedBy } = claim;
  return (
    <article className={`fn-claim fn-${verdict}`} data-claim={claim.id}>
      <header className="fn-claim-head">
        {stance && <p className="fn-stance">{stanceSentence(stance, verdict, quoted)}</p>}
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
      {why && <WhyMarked why={why} />}
      <footer className="fn-small">
        Reviewed {plainDate(reviewed)} by {ratedBy}: our reading of the sources named here, not
        medical advice.
      </footer>
    </article>
  );
}
