import { memo, useId } from 'react';
import { t } from '../shared/i18n-pages';
import { type Found, isQuery, type LookUpAnswer, mostFound } from '../shared/look-up';
import type { KnownClaim } from '../shared/pack';
import { verdictLabel } from '../shared/wording';
import { MarkedText } from './MarkedText';
import { PackName } from './PackName';
import { useNewest } from './use-newest';
import { VerdictLine } from './VerdictLine';

interface Props {
  /** Looks a query up; one that stays the same. */
  ask(query: string): Promise<LookUpAnswer>;
  /** How many claims are looked through, if that is known. */
  among: number | undefined;
  query: string;
  onQuery(query: string): void;
  onChoose(claim: KnownClaim): void;
  /** What stands between the field and what was found. */
  children?: React.ReactNode;
}

/** Look-up over all claims as the reader types. */
export function LookUp({ ask, among, query, onQuery, onChoose, children }: Props) {
  const inputId = useId();
  const isAsked = isQuery(query);
  const told = useNewest(isAsked ? query : null, ask);

  return (
    <section className="fn-lookup">
      <div className="fn-lookup-head">
        <label htmlFor={inputId} className="fn-section-title">
          {t('popup.lookUp.title')}
        </label>
        {among !== undefined && (
          <span className="fn-hint" id={`${inputId}-among`}>
            {t('popup.lookUp.among', { count: among })}
          </span>
        )}
      </div>
      <input
        id={inputId}
        type="search"
        className="fn-search"
        value={query}
        placeholder={t('popup.lookUp.placeholder')}
        aria-describedby={among === undefined ? undefined : `${inputId}-among`}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onQuery(target.value)}
        onKeyDown={stepInto}
      />
      {children}
      <p className="fn-hint" role="status">
        {isAsked && told && (told.answer ? countSentence(told.answer) : t('popup.lookUp.failed'))}
      </p>
      <FoundList found={isAsked ? (told?.answer?.found ?? none) : none} onChoose={onChoose} />
    </section>
  );
}

const none: readonly Found[] = [];

interface ListProps {
  found: readonly Found[];
  onChoose(claim: KnownClaim): void;
}

/** Drawn again only when something else was found. */
const FoundList = memo(({ found, onChoose }: ListProps) => (
  <ul className="fn-list">
    {found.map(({ claim, parts }) => (
      <li key={claim.id}>
        <button
          type="button"
          className="fn-row"
          data-claim={claim.id}
          onClick={() => onChoose(claim)}
          onKeyDown={step}
        >
          <VerdictLine verdict={claim.verdict} note={verdictLabel(claim.verdict)}>
            <span lang="en">
              <MarkedText text={claim.statement} parts={parts} />
            </span>
          </VerdictLine>
          <PackName pack={claim.pack} />
        </button>
      </li>
    ))}
  </ul>
));

/** The rows of the look-up that an element is in. */
const rowsAround = (element: Element): HTMLElement[] => [
  ...(element.closest('.fn-lookup')?.querySelectorAll<HTMLElement>('.fn-row[data-claim]') ?? []),
];

/** Arrow down leads from the field to the first row; Tab does, too. */
function stepInto(event: React.KeyboardEvent): void {
  const [first] = rowsAround(event.currentTarget);
  if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing || !first) return;
  event.preventDefault();
  first.focus();
}

/** The arrows lead from row to row, and from the first back to the field. */
function step(event: React.KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const { currentTarget: here } = event;
  const rows = rowsAround(here);
  const place = rows.indexOf(here) + by;
  const field = here.closest('.fn-lookup')?.querySelector<HTMLElement>('input');
  event.preventDefault();
  (place < 0 ? field : rows[place])?.focus();
}

function countSentence({ found, complete }: LookUpAnswer): string {
  const count = found.length;
  if (count === 0) return t('popup.lookUp.none');
  if (!complete) return t('popup.lookUp.some');
  return t(count < mostFound ? 'popup.lookUp.found' : 'popup.lookUp.best', { count });
}
