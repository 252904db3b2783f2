import { useDeferredValue, useId, useMemo } from 'react';
import { claimSearch } from '../claims-db/search';
import type { Claim } from '../shared/claim';
import { verdictLabels } from '../shared/wording';
import { MarkedText } from './MarkedText';
import { VerdictLine } from './VerdictLine';

/** A query shorter than this finds too much to be of use. */
const shortestQuery = 2;

/** Whether a query is long enough to be looked up. */
export function isQuery(query: string): boolean {
  return query.trim().length >= shortestQuery;
}

interface Props {
  claims: readonly Claim[];
  query: string;
  onQuery(query: string): void;
  onChoose(claim: Claim): void;
  /** What stands between the field and what was found. */
  children?: React.ReactNode;
}

/** Look-up over all claims as the reader types. */
export function LookUp({ claims, query, onQuery, onChoose, children }: Props) {
  const inputId = useId();
  const search = useMemo(() => claimSearch(claims), [claims]);
  const wanted = useDeferredValue(query);
  const { found, complete } = useMemo(
    () => search(isQuery(wanted) ? wanted : ''),
    [search, wanted],
  );

  return (
    <section className="fn-lookup">
      <label htmlFor={inputId} className="fn-section-title">
        Look up a claim
      </label>
      <input
        id={inputId}
        type="search"
        className="fn-search"
        value={query}
        placeholder="Words, or a whole sentence from a post"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onQuery(target.value)}
      />
      {children}
      <p className="fn-hint" role="status">
        {isQuery(wanted) && claims.length > 0 && countSentence(found.length, complete)}
      </p>
      <ul className="fn-list">
        {found.map(({ claim, parts }) => (
          <li key={claim.id}>
            <button
              type="button"
              className="fn-row"
              data-claim={claim.id}
              onClick={() => onChoose(claim)}
            >
              <VerdictLine verdict={claim.verdict} note={verdictLabels[claim.verdict]}>
                <MarkedText text={claim.statement} parts={parts} />
              </VerdictLine>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countSentence(count: number, complete: boolean): string {
  if (count === 0) return 'No known claim fits. That makes it neither true nor false.';
  if (!complete) return 'No known claim has all of these words. These have some:';
  return count === 1 ? '1 known claim fits' : `${count} known claims fit`;
}
