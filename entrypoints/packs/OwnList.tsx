import { VerdictLine } from '../../components/VerdictLine';
import { t } from '../../shared/i18n-pages';
import type { PackClaim } from '../../shared/pack';
import { verdictLabel } from '../../shared/wording';

interface Props {
  claims: readonly PackClaim[];
  onChange(claim: PackClaim): void;
  onDelete(claim: PackClaim): void;
}

/** What the reader wrote, each with a way to change and to delete it. */
export function OwnList({ claims, onChange, onDelete }: Props) {
  if (claims.length === 0) return <p className="fn-hint">{t('packs.own.none')}</p>;
  return (
    <ul className="fn-rows fn-own-list">
      {claims.map((claim) => {
        const { id, statement, verdict } = claim;
        return (
          <li key={id}>
            <div className="fn-example">
              <VerdictLine verdict={verdict} note={verdictLabel(verdict)}>
                <span lang="en">{statement}</span>
              </VerdictLine>
            </div>
            <p className="fn-buttons">
              <button
                type="button"
                className="fn-plain-button"
                aria-label={t('packs.own.changeLabel', { statement })}
                onClick={() => onChange(claim)}
              >
                {t('packs.own.change')}
              </button>
              <button
                type="button"
                className="fn-plain-button"
                aria-label={t('packs.own.deleteLabel', { statement })}
                onClick={() => onDelete(claim)}
              >
                {t('packs.own.delete')}
              </button>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
