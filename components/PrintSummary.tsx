import type { KnownClaim } from '../shared/pack';
import type { ListedClaim } from '../shared/saved-list';
import { t } from '../shared/i18n-pages';
import { packSentence, summarySources } from '../shared/summary-text';
import { verdictSentence } from '../shared/wording';

/** The list on paper: what to ask, with the evidence in a sentence. Seen in print only. */
export function PrintSummary({ list }: { list: readonly ListedClaim[] }) {
  return (
    <section className="fn-print">
      <h1>{t('list.summary.title')}</h1>
      {list.length === 0 && <p>{t('list.summary.nothing')}</p>}
      <ol>
        {list.map(({ entry, claim }) => (
          <li key={entry.id}>
            {claim ? (
              <h2 lang="en">{claim.statement}</h2>
            ) : (
              <h2>{t('list.summary.gone', { id: entry.claim })}</h2>
            )}
            {claim && <p>{verdictSentence(claim)}</p>}
            {claim?.harm && (
              <p>
                <strong>{t('claim.takeCare')}</strong> <span lang="en">{claim.harm}</span>
              </p>
            )}
            {claim?.pack && <p>{packSentence(claim)}</p>}
            {!claim && entry.words && <p>{t('list.summary.seenAs', { words: entry.words })}</p>}
            {entry.note.trim() === '' ? (
              <p className="fn-print-room" />
            ) : (
              <p className="fn-print-note">{entry.note.trim()}</p>
            )}
            {claim && <PrintSources claim={claim} />}
          </li>
        ))}
      </ol>
      <footer>{t('list.summary.footer')}</footer>
    </section>
  );
}

function PrintSources({ claim }: { claim: KnownClaim }) {
  return (
    <ul className="fn-print-sources">
      {summarySources(claim).map(({ title, url }) => (
        <li key={url} lang="en">
          {title} {url}
        </li>
      ))}
    </ul>
  );
}
