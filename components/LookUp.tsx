import { useDeferredValue, useId, useMemo, useState } from 'react';
import { claimSearch } from '../claims-db/search';
import type { Claim } from '../shared/claim';
import { verdictLabels } from '../shared/wording';
import { MarkedText } from './MarkedText';
import { VerdictShape } from './VerdictShape';

interface Props {
  claims: readonly Claim[];
  onChoose(claim: Claim): void;
}

/** Look-up over all claims as the reader types. */
export function LookUp({ claims, onChoose }: Props) {
  const [query, setQuery] = useState('');
  const inputId = useId();
  const search = useMemo(() => claimSearch(claims), [claims]);
  const wanted = useDeferredValue(query);
  const found = useMemo(() => search(wanted), [search, wanted]);
  const asked = wanted.trim().length >= 2;

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
        placeholder="e.g. naltrexone FDA, plaquenil eyes"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setQuery(target.value)}
      />
      <p className="fn-hint" role="status">
        {asked
          ? found.length === 0
            ? 'No known claim fits. That does not make it true or false.'
            : `${found.length} ${found.length === 1 ? 'claim fits' : 'claims fit'}`
          : `${claims.length} claims are known. What is not among them may be right or wrong.`}
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
              <VerdictShape verdict={claim.verdict} />
              <span>
                <MarkedText text={claim.statement} parts={parts} />
                <small className={`fn-row-note fn-${claim.verdict}`}>
                  {verdictLabels[claim.verdict]}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
