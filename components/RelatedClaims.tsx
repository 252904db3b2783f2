import type { KnownClaim } from '../shared/pack';
import { t } from '../shared/i18n';
import { verdictLabel } from '../shared/wording';
import { VerdictLine } from './VerdictLine';

interface Props {
  claims: readonly KnownClaim[];
  onRead(claim: KnownClaim): void;
}

/** Claims near this one, each with its verdict beside it. */
export function RelatedClaims({ claims, onRead }: Props) {
  if (claims.length === 0) return null;
  return (
    <section aria-label={t('claim.related')}>
      <h3 className="fn-heading">{t('claim.related')}</h3>
      <ul className="fn-related">
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" className="fn-related-row" onClick={() => onRead(claim)}>
              <VerdictLine verdict={claim.verdict} note={verdictLabel(claim.verdict)}>
                <span lang="en">{claim.statement}</span>
              </VerdictLine>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
