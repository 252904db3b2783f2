import { useId, useState } from 'react';
import type { Verdict } from '../shared/claim';
import { t } from '../shared/i18n-pages';
import { isQuery, type LookUpAnswer } from '../shared/look-up';
import type { KnownClaim } from '../shared/pack';
import { byTopicLabel, topicLabel } from '../shared/wording';
import { ClaimEntry } from './ClaimEntry';
import { SearchField, VerdictField } from './claim-fields';
import { useNewest } from './use-newest';

interface Props {
  claims: readonly KnownClaim[];
  /** Looks a query up among these claims; one that stays the same. */
  ask(query: string): Promise<LookUpAnswer>;
}

/** Every claim of the project, by topic: to search, to narrow down, to read and to print. */
export function AllClaims({ claims, ask }: Props) {
  const [query, setQuery] = useState('');
  const [topic, setTopic] = useState('');
  const [verdict, setVerdict] = useState<Verdict | ''>('');
  const id = useId();
  const told = useNewest(isQuery(query) ? query : null, ask);
  const topics = [...new Set(claims.map(({ topics: [first = ''] }) => first))].sort(byTopicLabel);

  const found = told?.answer ? told.answer.found.map(({ claim }) => claim) : claims;
  const shown = found.filter(
    (claim) =>
      (topic === '' || claim.topics.includes(topic)) &&
      (verdict === '' || claim.verdict === verdict),
  );

  return (
    <>
      <search className="fn-filters">
        <SearchField query={query} onQuery={setQuery} />
        <label htmlFor={`${id}-topic`}>
          {t('claims.topic')}
          <select
            id={`${id}-topic`}
            className="fn-search"
            value={topic}
            onChange={({ target }) => setTopic(target.value)}
          >
            <option value="">{t('claims.allTopics')}</option>
            {topics.map((name) => (
              <option key={name} value={name}>
                {topicLabel(name)}
              </option>
            ))}
          </select>
        </label>
        <VerdictField verdict={verdict} onVerdict={setVerdict} />
      </search>
      <p className="fn-hint" role="status">
        {told && !told.answer
          ? t('claims.searchFailed')
          : shown.length === claims.length
            ? t('claims.count', { count: claims.length })
            : t('claims.countOf', { shown: shown.length, count: claims.length })}
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
