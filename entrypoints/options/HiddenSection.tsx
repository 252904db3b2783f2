import { useEffect, useState } from 'react';
import type { HiddenMark } from '../../shared/hidden';
import { t } from '../../shared/i18n-pages';
import { sendMessage } from '../../shared/protocol';
import { headingOf, Section } from './Section';
import { type Sentences, useOutcome } from './use-outcome';

interface Props {
  hidden: readonly HiddenMark[];
  showAgain(hidden: HiddenMark): Promise<void>;
}

interface RowsProps {
  title: string;
  hidden: readonly HiddenMark[];
  statements: ReadonlyMap<string, string>;
  onShow(hidden: HiddenMark, control: Element): void;
}

const shownAgain: Sentences = {
  done: () => t('options.hidden.shown'),
  failed: () => t('options.hidden.failed'),
};

/** Statements of the hidden claims by id; a claim that is no longer known has none. */
function useStatements(hidden: readonly HiddenMark[]): ReadonlyMap<string, string> {
  const [statements, setStatements] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = [...new Set(hidden.map(({ claim }) => claim))].sort().join('\n');
  useEffect(() => {
    if (!wanted) return;
    sendMessage('getClaims', wanted.split('\n')).then(
      (claims) => setStatements(new Map(claims.map(({ id, statement }) => [id, statement]))),
      (error: unknown) => console.error('Footnote: the claims could not be read.', error),
    );
  }, [wanted]);
  return statements;
}

function Rows({ title, hidden, statements, onShow }: RowsProps) {
  if (hidden.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="fn-rows">
        {hidden.map((each) => {
          const { claim, where } = each;
          const statement = statements.get(claim) ?? claim;
          return (
            <li key={JSON.stringify(each)}>
              <span>
                {where ? <q lang="en">{where.words}</q> : <span lang="en">{statement}</span>}
                {where && (
                  <small>
                    {where.site} · <span lang="en">{statement}</span>
                  </small>
                )}
              </span>
              <button
                type="button"
                className="fn-plain-button"
                aria-label={
                  where
                    ? t('options.hidden.showMark', where)
                    : t('options.hidden.showClaim', { statement })
                }
                onClick={({ currentTarget }) => onShow(each, currentTarget)}
              >
                {t('options.hidden.show')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Claims and marks that the reader hid, each with a way back. */
export function HiddenSection({ hidden, showAgain }: Props) {
  const { outcome, run } = useOutcome();
  const statements = useStatements(hidden);
  // What was hidden twice, e.g. in two tabs, is shown again at once.
  const once = [...new Map(hidden.map((each) => [JSON.stringify(each), each])).values()];

  const show = async (shown: HiddenMark, control: Element) => {
    const heading = headingOf(control);
    if (await run(showAgain(shown), shownAgain)) heading?.focus();
  };

  return (
    <Section title={t('options.hidden.title')} outcome={outcome}>
      {hidden.length === 0 && <p className="fn-hint">{t('options.hidden.none')}</p>}
      <Rows
        title={t('options.hidden.claims')}
        hidden={once.filter(({ where }) => !where)}
        statements={statements}
        onShow={show}
      />
      <Rows
        title={t('options.hidden.marks')}
        hidden={once.filter(({ where }) => where)}
        statements={statements}
        onShow={show}
      />
    </Section>
  );
}
