import type { Coverage } from '../claims-db/coverage';
import { certainties, sourceKinds, verdicts } from '../shared/claim';
import { sourceKindLabels, topicLabel, verdictLabels } from '../shared/wording';

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
      <h2 className="fn-topic">Coverage</h2>
      <div className="fn-tables">
        <CountTable
          title="Claims by topic"
          rows={topics.map(({ topic, claims }) => [topicLabel(topic), claims])}
        />
        <CountTable
          title="Claims by verdict"
          rows={verdicts.map((verdict) => [verdictLabels[verdict], byVerdict[verdict]])}
        />
        <CountTable
          title="Claims by certainty"
          rows={certainties.map((certainty) => [certainty, byCertainty[certainty]])}
        />
        <CountTable
          title="Sources by kind"
          rows={sourceKinds.map((kind) => [sourceKindLabels[kind], byKind[kind]])}
        />
      </div>
      <h3 className="fn-heading">Where the evidence is thin</h3>
      {thin.length === 0 ? (
        <p className="fn-hint">Nowhere by the rules of this report.</p>
      ) : (
        <ul>
          {thin.map(({ claim, reason }) => (
            <li key={claim.id}>
              <a href={`#${claim.id}`}>{claim.statement}</a>: {reason}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
