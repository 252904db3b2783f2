import type { Source } from '../shared/claim';
import { plainDate, readingLabels, sourceKindLabels } from '../shared/wording';

/** How many sources are shown before the reader asks for the rest. */
const shownAtFirst = 3;

function SourceItem({ source }: { source: Source }) {
  const { kind, title, authors, publisher, year, url, found, read } = source;
  const by = authors && authors !== publisher ? `${authors} · ${publisher}` : publisher;
  return (
    <li className="fn-source">
      <a href={url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
        {title}
      </a>
      <p className="fn-source-kind">
        {sourceKindLabels[kind]} · {year === 'undated' ? 'no date' : year}
      </p>
      <p className="fn-source-found">{found}</p>
      <p className="fn-small">
        {by}. {readingLabels[read.what]} on {plainDate(read.on)}.
      </p>
    </li>
  );
}

/** The sources of a claim in order of weight, the first ones open. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const first = sources.slice(0, shownAtFirst);
  const rest = sources.slice(shownAtFirst);
  return (
    <section aria-label="Sources">
      <h3 className="fn-heading">Sources</h3>
      <ol className="fn-sources">
        {first.map((source) => (
          <SourceItem key={source.url} source={source} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details className="fn-more">
          <summary>
            {rest.length} more {rest.length === 1 ? 'source' : 'sources'}
          </summary>
          <ol className="fn-sources" start={shownAtFirst + 1}>
            {rest.map((source) => (
              <SourceItem key={source.url} source={source} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
