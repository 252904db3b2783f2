import { MarkList } from '../../components/MarkList';
import type { Verdict } from '../../shared/claim';
import type { KnownClaim } from '../../shared/pack';
import { byWeight } from '../../shared/marking';
import type { PageMark } from '../../shared/protocol';
import { formatOf, language } from '../../shared/i18n';
import { t } from '../../shared/i18n-pages';
import { outcomeVerdict } from '../../shared/wording';
import { otherLanguage } from './page-language';
import type { usePage } from './use-page';

interface Props {
  state: ReturnType<typeof usePage>;
  /** Runs an action and shows what goes wrong with it. */
  run(work: Promise<void>): void;
  onRead(claim: KnownClaim): void;
}

/** This page: what is marked, or how to have it checked. */
export function PageSection({ state, run, onRead }: Props) {
  const { tab, allowed, page } = state;
  return (
    <section className="fn-page" aria-label={t('popup.thisPage')}>
      <div className="fn-page-head">
        <h2 className="fn-section-title">{tab?.site || t('popup.thisPage')}</h2>
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
            {t('popup.alwaysOn')}
          </label>
        )}
      </div>
      <PageStateView state={state} run={run} onRead={onRead} />
      {page.kind === 'unchecked' && (
        <>
          <button
            type="button"
            className="fn-button"
            data-testid="check-once"
            onClick={() => run(state.check())}
          >
            {t('popup.checkOnce')}
          </button>
          <p className="fn-hint">{t('popup.once')}</p>
        </>
      )}
    </section>
  );
}

/** How many marks of each kind there are, in the order of their strength. */
function kindsOf(marks: readonly PageMark[], claims: readonly KnownClaim[]): string[] {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const counts = new Map<Verdict | 'asked', number>();
  for (const { claim: id, stance } of [...marks].sort(byWeight)) {
    const claim = claimOf.get(id);
    if (!claim) continue;
    const kind = stance === 'asks' ? 'asked' : outcomeVerdict(stance, claim.verdict);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => t(`popup.kind.${kind}`, { marks: count }));
}

/** "3 marks on this page: 2 contradicted, 1 asked". */
function countSentence(marks: readonly PageMark[], claims: readonly KnownClaim[]): string {
  const count = marks.length;
  if (count === 0) return t('popup.nothing');
  const kinds = kindsOf(marks, claims);
  if (kinds.length === 0) return t('popup.marks', { count });
  const list = new Intl.ListFormat(formatOf(language()), { type: 'unit' });
  return t('popup.marksByKind', { count, kinds: list.format(kinds) });
}

function PageStateView({ state, run, onRead }: Props) {
  const { page, paused, claims } = state;
  if (page.kind === 'looking') {
    return (
      <p className="fn-hint" role="status" data-testid="looking">
        {t('popup.looking')}
      </p>
    );
  }
  if (page.kind === 'refused') {
    return (
      <p className="fn-hint" role="status">
        {t(`popup.refused.${page.reason}`)}
      </p>
    );
  }
  if (page.kind === 'unchecked') {
    return (
      <p className="fn-hint" role="status">
        {t(state.allowed ? 'popup.notYet' : 'popup.notAsked')}
      </p>
    );
  }
  if (paused || page.report.paused) {
    return (
      <p className="fn-hint" role="status">
        {t('popup.paused')}
      </p>
    );
  }
  const { marks, complete, lang } = page.report;
  const other = otherLanguage(lang);
  return (
    <>
      <p className="fn-hint" role="status">
        {countSentence(marks, claims)}
      </p>
      {other && <p className="fn-hint">{t('popup.otherLanguage', { language: other })}</p>}
      {!complete && <p className="fn-hint">{t('popup.incomplete')}</p>}
      {!state.allowed && <p className="fn-hint">{t('popup.checkedOnce')}</p>}
      <MarkList
        marks={marks}
        claims={claims}
        onJump={(mark) => run(state.jump(mark))}
        onRead={onRead}
      />
    </>
  );
}
