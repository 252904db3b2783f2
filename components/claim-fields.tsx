/** The fields by which lists of claims are searched and narrowed down. */
import { useId } from 'react';
import { type Verdict, verdicts } from '../shared/claim';
import { t } from '../shared/i18n-pages';
import { ownPack, type PackInfo } from '../shared/pack';
import { verdictLabel } from '../shared/wording';

interface SearchProps {
  query: string;
  onQuery(query: string): void;
}

export function SearchField({ query, onQuery }: SearchProps) {
  const id = useId();
  return (
    <label htmlFor={id}>
      {t('claims.search')}
      <input
        id={id}
        type="search"
        // A browser may send words to a service that checks their spelling.
        spellCheck={false}
        className="fn-search"
        value={query}
        onChange={({ target }) => onQuery(target.value)}
      />
    </label>
  );
}

interface VerdictProps {
  /** '' for all. */
  verdict: Verdict | '';
  onVerdict(verdict: Verdict | ''): void;
}

export function VerdictField({ verdict, onVerdict }: VerdictProps) {
  const id = useId();
  return (
    <label htmlFor={id}>
      {t('claims.verdict')}
      <select
        id={id}
        className="fn-search"
        value={verdict}
        onChange={({ target }) => onVerdict(verdicts.find((known) => known === target.value) ?? '')}
      >
        <option value="">{t('claims.allVerdicts')}</option>
        {verdicts.map((name) => (
          <option key={name} value={name}>
            {verdictLabel(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FromProps {
  packs: readonly PackInfo[];
  /** `ownPack`, or the id of a pack. */
  from: string;
  onFrom(from: string): void;
}

/** Whose claims are shown. */
export function FromField({ packs, from, onFrom }: FromProps) {
  const id = useId();
  return (
    <label htmlFor={id}>
      {t('claims.from')}
      <select
        id={id}
        className="fn-search"
        data-testid="from"
        value={from}
        onChange={({ target }) => onFrom(target.value)}
      >
        <option value={ownPack}>Footnote</option>
        {packs.map(({ head, source }) => (
          <option key={head.id} value={head.id} lang={source.kind === 'own' ? undefined : 'en'}>
            {source.kind === 'own' ? t('claims.own') : head.title}
          </option>
        ))}
      </select>
    </label>
  );
}
