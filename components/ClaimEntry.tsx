import { memo } from 'react';
import type { Claim } from '../shared/claim';
import { verdictLabels } from '../shared/wording';
import { ClaimCard } from './ClaimCard';
import { VerdictShape } from './VerdictShape';

/** A claim in a list: a line that opens into the whole card. Lists are long, so it is memoised. */
export const ClaimEntry = memo(({ claim, open = false }: { claim: Claim; open?: boolean }) => {
  return (
    <details className="fn-entry" id={claim.id} open={open}>
      <summary>
        <VerdictShape verdict={claim.verdict} />
        <span>
          {claim.statement}
          <small className={`fn-row-note fn-${claim.verdict}`}>
            {verdictLabels[claim.verdict]}
          </small>
        </span>
      </summary>
      <ClaimCard claim={claim} />
    </details>
  );
});
