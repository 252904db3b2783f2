import { useEffect, useRef, useState } from 'react';
import type { Verdict } from '../shared/claim';
import { t } from '../shared/i18n-pages';
import { isQuery, type LookUpAnswer, mostOfPack, type PackPage } from '../shared/look-up';
import type { KnownClaim } from '../shared/pack';
import { ClaimEntry } from './ClaimEntry';
import { SearchField, VerdictField } from './claim-fields';
import { PageTurner } from './PageTurner';
import { useNewest } from './use-newest';

interface Props {
  /** Looks a query up among the claims of the pack; one that stays the same. */
  ask(query: string): Promise<LookUpAnswer>;
  /** Some of its claims, from this one on; one that stays the same. */
  load(from: number): Promise<PackPage>;
}

/** What is shown of a pack, and from which claim on: the next part may still be under way. */
interface Leaf extends PackPage {
  from: number;
}

/** The claims of a pack, some at a time: to leaf through, to search, to read and to print. */
export function PackClaims({ ask, load }: Props) {
  const [query, setQuery] = useState('');
  const [verdict, setVerdict] = useState<Verdict | ''>('');
  const [from, setFrom] = useState(0);
  const [page, setPage] = useState<Leaf | 'failed' | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const told = useNewest(isQuery(query) ? query : null, ask);

  useEffect(() => {
    let isWanted = true;
    load(from).then(
      (loaded) => isWanted && setPage({ ...loaded, from }),
      () => isWanted && setPage('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [load, from]);

  const turnTo = (wanted: number) => {
    setFrom(wanted);
    top.current?.scrollIntoView({ block: 'start' });
  };

  const leaf = page === 'failed' ? null : page;
  const found = told?.answer?.found.map(({ claim }) => claim);
  const claims: readonly KnownClaim[] = found ?? leaf?.claims ?? [];
  const shown = verdict === '' ? claims : claims.filter((claim) => claim.verdict === verdict);
  const isLeafing = !isQuery(query) && leaf !== null && leaf.all > mostOfPack;
  const pages = (place: 'above' | 'below') =>
    isLeafing && <PageTurner place={place} from={from} all={leaf.all} onTurn={turnTo} />;

  return (
    <>
      <search className="fn-filters">
        <SearchField query={query} onQuery={setQuery} />
        <VerdictField verdict={verdict} onVerdict={setVerdict} />
      </search>
      {(page === 'failed' || (told && !told.answer)) && (
        <p className="fn-alert" role="alert">
          {t(page === 'failed' ? 'claims.unreadable' : 'claims.searchFailed')}
        </p>
      )}
      <div ref={top}>
        <p className="fn-hint" role="status">
          {found && t('claims.foundOf', { count: found.length, all: leaf?.all ?? 0 })}
          {!found && leaf && placeSentence(leaf)}
          {verdict !== '' && ` ${t('claims.ofVerdict', { count: shown.length })}`}
        </p>
      </div>
      {pages('above')}
      <section className="fn-leaf" aria-label={t('claims.title')}>
        {shown.map((claim) => (
          <ClaimEntry key={claim.id} claim={claim} />
        ))}
      </section>
      {pages('below')}
    </>
  );
}

function placeSentence({ from, all, claims }: Leaf): string {
  if (all <= mostOfPack) return t('claims.count', { count: all });
  return t('claims.place', { first: from + 1, last: from + claims.length, count: all });
}
