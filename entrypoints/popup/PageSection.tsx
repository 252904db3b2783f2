import { MarkList } from '../../components/MarkList';
import type { Claim } from '../../shared/claim';
import { byWeight } from '../../shared/marking';
import type { PageMark } from '../../shared/protocol';
import { outcomeVerdict, verdictLabels } from '../../shared/wording';
import type { usePage } from './use-page';

interface Props {
  state: ReturnType<typeof usePage>;
  /** Runs an action and shows what goes wrong with it. */
  run(work: Promise<void>): void;
  onRead(claim: Claim): void;
}

/** This page: what is marked, or how to have it checked. */
export function PageSection({ state, run, onRead }: Props) {
  const { tab, allowed, page } = state;
  return (
    <section className="fn-page" aria-label="This page">
      <div className="fn-page-head">
        <h2 className="fn-section-title">{tab ? tab.site : 'This page'}</h2>
        {tab?.origin && (
          <label className="fn-switch">
            <input
              type="checkbox"
              role="switch"
              data-testid="always-on-site"
              checked={allowed}
              aria-checked={allowed}
              onChange={({ target }) => run(state.allow(target.checked))}
            />
            Always on this site
          </label>
        )}
      </div>
      <PageStateView state={state} run={run} onRead={onRead} />
      {page.kind === 'unchecked' && (
        <button
          type="button"
          className="fn-button"
          data-testid="check-once"
          onClick={() => run(state.check())}
        >
          Check this page once
        </button>
      )}
    </section>
  );
}

/** ": 2 contradicted, 1 asked", in the order of their strength. */
function countsOf(marks: readonly PageMark[], claims: readonly Claim[]): string {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const counts = new Map<string, number>();
  for (const { claim: id, stance } of [...marks].sort(byWeight)) {
    const claim = claimOf.get(id);
    if (!claim) continue;
    const label =
      stance === 'asks' ? 'asked' : verdictLabels[outcomeVerdict(stance, claim.verdict)];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const parts = [...counts].map(([label, count]) => `${count} ${label.toLowerCase()}`);
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function PageStateView({ state, run, onRead }: Props) {
  const { page, paused, claims } = state;
  if (page.kind === 'looking') {
    return (
      <p className="fn-hint" role="status">
        Looking at the page …
      </p>
    );
  }
  if (page.kind === 'refused') {
    return (
      <p className="fn-hint" role="status">
        {page.reason} You can still look claims up.
      </p>
    );
  }
  if (page.kind === 'unchecked') {
    return (
      <p className="fn-hint" role="status">
        {state.allowed
          ? 'This page is not checked yet. Reload it, or check it now.'
          : 'This page was not checked: Footnote reads only the pages you ask it to.'}
      </p>
    );
  }
  if (paused || page.report.paused) {
    return (
      <p className="fn-hint" role="status">
        Footnote is paused. Nothing is marked on any page.
      </p>
    );
  }
  const { marks, complete } = page.report;
  return (
    <>
      <p className="fn-hint" role="status">
        {marks.length === 0
          ? 'Nothing is marked here. That does not mean that all is correct.'
          : `${marks.length} ${marks.length === 1 ? 'mark' : 'marks'} on this page${countsOf(marks, state.claims)}`}
      </p>
      {!complete && (
        <p className="fn-hint">A part of this page could not be checked. Reload it to try again.</p>
      )}
      <MarkList
        marks={marks}
        claims={claims}
        onJump={(mark) => run(state.jump(mark))}
        onRead={onRead}
      />
    </>
  );
}
