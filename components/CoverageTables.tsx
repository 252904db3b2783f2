import type { Coverage } from '../claims-db/coverage';
import { certainties, sourceKinds, verdicts } from '../shared/claim';
import { t } from '../shared/i18n-pages';
import { certaintyLabel, sourceKindLabel, topicLabel, verdictLabel } from '../shared/wording';
import { Sentence } from './Sentence';

function CountTable({ title, rows }: { title: string; rows: readonly [string, number][] }) {
  return (
    <table className="fn-counts">
      <caption>{title}</caption>
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the claims cover, and where the evidence is thin. */
export function CoverageTables({ coverage }: { coverage: Coverage }) {
  const { topics, byVerdict, byCertainty, byKind, thin } = coverage;
  return (
    <section className="fn-coverage">
      <h2 className="fn-topic">{t('claims.coverage.title')}</h2>
      <div className="fn-tables">
        <CountTable
          title={t('claims.coverage.topics')}
          rows={topics.map(({ topic, claims }) => [topicLabel(topic), claims])}
        />
        <CountTable
          title={t('claims.coverage.verdicts')}
          rows={verdicts.map((verdict) => [verdictLabel(verdict), byVerdict[verdict]])}
        />
        <CountTable
          title={t('claims.coverage.certainties')}
          rows={certainties.map((certainty) => [certaintyLabel(certainty), byCertainty[certainty]])}
        />
        <CountTable
          title={t('claims.coverage.kinds')}
          rows={sourceKinds.map((kind) => [sourceKindLabel(kind), byKind[kind]])}
        />
      </div>
      <h3 className="fn-heading">{t('claims.coverage.thin')}</h3>
      {thin.length === 0 ? (
        <p className="fn-hint">{t('claims.coverage.nowhere')}</p>
      ) : (
        <ul>
          {thin.map(({ claim, reason }) => (
            <li key={claim.id}>
              <Sentence
                text={t('claims.coverage.entry', { reason })}
                parts={{
                  statement: () => (
                    <a href={`#${claim.id}`} lang="en">
                      {claim.statement}
                    </a>
                  ),
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
