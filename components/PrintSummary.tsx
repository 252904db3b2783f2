import type { Claim } from '../shared/claim';
import type { ListedClaim } from '../shared/saved-list';
import { goneSentence, summaryFooter, summarySources, summaryTitle } from '../shared/summary-text';
import { verdictSentence } from '../shared/wording';

/** The list on paper: what to ask, with the evidence in a sentence. Seen in print only. */
export function PrintSummary({ list }: { list: readonly ListedClaim[] }) {
  return (
    <section className="fn-print">
      <h1>{summaryTitle}</h1>
      {list.length === 0 && <p>Nothing is saved.</p>}
      <ol>
        {list.map(({ entry, claim }) => (
          <li key={entry.id}>
            <h2>{claim?.statement ?? `${goneSentence} (${entry.claim})`}</h2>
            {claim && <p>{verdictSentence(claim)}</p>}
            {!claim && entry.words && <p>Seen as: “{entry.words}”</p>}
            {entry.note.trim() === '' ? (
              <p className="fn-print-room" />
            ) : (
              <p className="fn-print-note">{entry.note.trim()}</p>
            )}
            {claim && <PrintSources claim={claim} />}
          </li>
        ))}
      </ol>
      <footer>{summaryFooter}</footer>
    </section>
  );
}

function PrintSources({ claim }: { claim: Claim }) {
  return (
    <ul className="fn-print-sources">
      {summarySources(claim).map(({ title, url }) => (
        <li key={url}>
          {title} {url}
        </li>
      ))}
    </ul>
  );
}
