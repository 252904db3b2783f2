import type { Claim } from '../shared/claim';
import { verdictLabels } from '../shared/wording';
import { VerdictLine } from './VerdictLine';

interface Props {
  claims: readonly Claim[];
  onRead(claim: Claim): void;
}

/** Claims near this one, each with its verdict beside it. */
export function RelatedClaims({ claims, onRead }: Props) {
  if (claims.length === 0) return null;
  return (
    <section aria-label="Related claims">
      <h3 className="fn-heading">Related claims</h3>
      <ul className="fn-related">
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" className="fn-related-row" onClick={() => onRead(claim)}>
              <VerdictLine verdict={claim.verdict} note={verdictLabels[claim.verdict]}>
                {claim.statement}
              </VerdictLine>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
