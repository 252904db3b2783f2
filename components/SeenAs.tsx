import type { SavedEntry } from '../shared/saved';
import { t } from '../shared/i18n-pages';
import { isWebAddress, savedDay } from '../shared/saved-list';
import { Sentence } from './Sentence';

/** Where a saved claim was met: the words, the page and the day. */
export function SeenAs({ entry }: { entry: SavedEntry }) {
  const { words, title, url, savedAt } = entry;
  const page = title.trim() || url;
  return (
    <div className="fn-seen">
      {words && (
        <blockquote className="fn-seen-words" cite={isWebAddress(url) ? url : undefined}>
          <q lang="en">{words}</q>
        </blockquote>
      )}
      <p className="fn-small">
        <Sentence
          text={t(page ? 'list.entry.seen' : 'list.entry.saved')}
          parts={{
            page: () => <PageName name={page} url={url} />,
            day: () => <time dateTime={savedAt}>{savedDay(entry)}</time>,
          }}
        />
      </p>
    </div>
  );
}

/** The page's title as a link to it, where it can be one. */
function PageName({ name, url }: { name: string; url: string }) {
  if (!isWebAddress(url)) return <span lang="en">{name}</span>;
  return (
    <a href={url} lang="en" target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {name}
    </a>
  );
}
