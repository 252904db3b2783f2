import type { SavedEntry } from '../shared/saved';
import { isWebAddress, savedDay } from '../shared/saved-list';

/** Where a saved claim was met: the words, the page and the day. */
export function SeenAs({ entry }: { entry: SavedEntry }) {
  const { words, title, url, savedAt } = entry;
  const page = title.trim() || url;
  return (
    <div className="fn-seen">
      {words && (
        <blockquote className="fn-seen-words" cite={isWebAddress(url) ? url : undefined}>
          “{words}”
        </blockquote>
      )}
      <p className="fn-small">
        {page && (
          <>
            Seen on{' '}
            {isWebAddress(url) ? (
              <a href={url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
                {page}
              </a>
            ) : (
              page
            )}
            {' · '}
          </>
        )}
        Saved on <time dateTime={savedAt}>{savedDay(entry)}</time>
      </p>
    </div>
  );
}
