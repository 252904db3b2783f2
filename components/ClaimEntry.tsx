import { memo } from 'react';
import type { Claim } from '../shared/claim';
import { verdictLabels } from '../shared/wording';
import { ClaimCard } from './ClaimCard';
import { VerdictLine } from './VerdictLine';

/** A claim in a list: a line that opens into the whole card. Lists are long, so it is memoised. */
export const ClaimEntry = memo(({ claim, open = false }: { claim: Claim; open?: boolean }) => {
  return (
    <details className="fn-entry" id={claim.id} open={open}>
      <summary>
        <VerdictLine verdict={claim.verdict} note={verdictLabels[claim.verdict]}>
          {claim.statement}
        </VerdictLine>
      </summary>
      <ClaimCard claim={claim} />
    </details>
  );
});
