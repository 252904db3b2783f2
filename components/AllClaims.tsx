import { useDeferredValue, useId, useMemo, useState } from 'react';
import { claimSearch } from '../claims-db/search';
import { type Claim, type Verdict, verdicts } from '../shared/claim';
import { byTopicLabel, topicLabel, verdictLabels } from '../shared/wording';
import { ClaimEntry } from './ClaimEntry';
import { isQuery } from './LookUp';

/** Every claim, by topic: to search, to narrow down, to read and to print. */
export function AllClaims({ claims }: { claims: readonly Claim[] }) {
  const [query, setQuery] = useState('');
  const [topic, setTopic] = useState('');
  const [verdict, setVerdict] = useState<Verdict | ''>('');
  const id = useId();
  const search = useMemo(() => claimSearch(claims), [claims]);
  const wanted = useDeferredValue(query);
  const topics = [...new Set(claims.map(({ topics: [first = ''] }) => first))].sort(byTopicLabel);

  const found = useMemo(
    () => (isQuery(wanted) ? search(wanted).found.map(({ claim }) => claim) : claims),
    [claims, search, wanted],
  );
  const shown = found.filter(
    (claim) =>
      (topic === '' || claim.topics.includes(topic)) &&
      (verdict === '' || claim.verdict === verdict),
  );

  return (
    <>
      <search className="fn-filters">
        <label htmlFor={`${id}-query`}>
          Search
          <input
            id={`${id}-query`}
            type="search"
            className="fn-search"
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
        </label>
        <label htmlFor={`${id}-topic`}>
          Topic
          <select
            id={`${id}-topic`}
            className="fn-search"
            value={topic}
            onChange={({ target }) => setTopic(target.value)}
          >
            <option value="">All topics</option>
            {topics.map((name) => (
              <option key={name} value={name}>
                {topicLabel(name)}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-verdict`}>
          Verdict
          <select
            id={`${id}-verdict`}
            className="fn-search"
            value={verdict}
            onChange={({ target }) =>
              setVerdict(verdicts.find((known) => known === target.value) ?? '')
            }
          >
            <option value="">All verdicts</option>
            {verdicts.map((name) => (
              <option key={name} value={name}>
                {verdictLabels[name]}
              </option>
            ))}
          </select>
        </label>
      </search>
      <p className="fn-hint" role="status">
        {shown.length === claims.length
          ? `${claims.length} claims`
          : `${shown.length} of ${claims.length} claims`}
      </p>
      {topics.map((name) => {
        const own = shown.filter(({ topics: [first] }) => first === name);
        return own.length === 0 ? null : (
          <section key={name}>
            <h2 className="fn-topic">{topicLabel(name)}</h2>
            {own.map((claim) => (
              <ClaimEntry key={claim.id} claim={claim} />
            ))}
          </section>
        );
      })}
    </>
  );
}
