import { memo } from 'react';
import type { KnownClaim } from '../shared/pack';
import { verdictLabel } from '../shared/wording';
import { ClaimCard } from './ClaimCard';
import { useLanguage } from './use-language';
import { VerdictLine } from './VerdictLine';

/** A claim in a list: a line that opens into the whole card. Lists are long, so it is memoised. */
export const ClaimEntry = memo(({ claim, open = false }: { claim: KnownClaim; open?: boolean }) => {
  useLanguage();
  return (
    <details className="fn-entry" id={claim.id} open={open}>
      <summary>
        <VerdictLine verdict={claim.verdict} note={verdictLabel(claim.verdict)}>
          <span lang="en">{claim.statement}</span>
        </VerdictLine>
      </summary>
      <ClaimCard claim={claim} />
    </details>
  );
});
