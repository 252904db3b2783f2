import { t } from '../shared/i18n';
import type { KnownSource } from '../shared/pack';
import { siteOf } from '../shared/site';
import { plainDate, sourceKindLabel } from '../shared/wording';

/** How many sources are shown before the reader asks for the rest. */
const shownAtFirst = 3;

interface Props {
  sources: readonly KnownSource[];
  /** Whether to say where each link leads, as nobody has looked at them. */
  showHosts: boolean;
}

interface ItemProps {
  source: KnownSource;
  showHost: boolean;
}

function SourceItem({ source, showHost }: ItemProps) {
  const { kind, title, authors, publisher, year, url, found, read } = source;
  const by = [authors === publisher ? undefined : authors, publisher].filter(Boolean).join(' · ');
  const when = year === 'undated' ? t('claim.sources.noDate') : year;
  const about = [kind && sourceKindLabel(kind), when].filter(Boolean).join(' · ');
  const host = showHost && siteOf(url);
  return (
    <li className="fn-source">
      <a
        href={url}
        lang="en"
        target="_blank"
        rel="noopener noreferrer"
        referrerPolicy="no-referrer"
      >
        {title}
      </a>
      {host && <p className="fn-source-kind">{host}</p>}
      {about && <p className="fn-source-kind">{about}</p>}
      {found && (
        <p className="fn-source-found" lang="en">
          {found}
        </p>
      )}
      <p className="fn-small">
        {by && <span lang="en">{by}.</span>}{' '}
        {read && t(`claim.sources.read.${read.what}`, { date: plainDate(read.on) })}
      </p>
    </li>
  );
}

/** The sources of a claim in order of weight, the first ones open. */
export function SourceList({ sources, showHosts }: Props) {
  const first = sources.slice(0, shownAtFirst);
  const rest = sources.slice(shownAtFirst);
  return (
    <section aria-label={t('claim.sources.title')}>
      <h3 className="fn-heading">{t('claim.sources.title')}</h3>
      <ol className="fn-sources">
        {first.map((source) => (
          <SourceItem key={source.url} source={source} showHost={showHosts} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details className="fn-more">
          <summary>{t('claim.sources.more', { count: rest.length })}</summary>
          <ol className="fn-sources" start={shownAtFirst + 1}>
            {rest.map((source) => (
              <SourceItem key={source.url} source={source} showHost={showHosts} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
