import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { KnownClaim } from '../shared/pack';
import type { ListedClaim } from '../shared/saved-list';
import { t } from '../shared/i18n-pages';
import { verdictLabel, verdictSentence } from '../shared/wording';
import { ClaimCard } from './ClaimCard';
import { PackOf } from './PackOf';
import { SeenAs } from './SeenAs';
import { VerdictShape } from './VerdictShape';

interface Props {
  listed: ListedClaim;
  /** Whether it was just put back, so that the reader is taken to it. */
  isBack: boolean;
  onRemove(): void;
  /** The note's field. */
  children: ReactNode;
}

/** One claim of the reader's list. */
export function SavedClaim({ listed: { entry, claim }, isBack, onRemove, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const statement = claim?.statement ?? t('claim.gone');

  useEffect(() => {
    if (isBack) heading.current?.focus();
  }, [isBack]);

  return (
    <li className={`fn-saved fn-claim ${claim ? `fn-${claim.verdict}` : ''}`}>
      <h2 className="fn-statement" ref={heading} tabIndex={-1} lang={claim ? 'en' : undefined}>
        {statement}
      </h2>
      {claim ? (
        <Evidence claim={claim} />
      ) : (
        <p className="fn-small">{t('list.entry.savedAs', { id: entry.claim })}</p>
      )}
      <SeenAs entry={entry} />
      {children}
      {claim && <FullCard claim={claim} />}
      <button
        type="button"
        className="fn-action fn-remove"
        aria-label={t('list.remove.label', { statement: claim?.statement ?? entry.claim })}
        onClick={onRemove}
      >
        {t('list.remove.action')}
      </button>
    </li>
  );
}

function Evidence({ claim }: { claim: KnownClaim }) {
  return (
    <>
      <p className="fn-verdict">
        <VerdictShape verdict={claim.verdict} />
        {verdictLabel(claim.verdict)}
      </p>
      <PackOf claim={claim} />
      {claim.harm && (
        <p className="fn-harm">
          <strong>{t('claim.takeCare')}</strong> <span lang="en">{claim.harm}</span>
        </p>
      )}
      <p className="fn-verdict-sentence">{verdictSentence(claim)}</p>
      <p className="fn-summary" lang="en">
        {claim.summary}
      </p>
    </>
  );
}

/** Made when it is opened: a long list would carry all its sources from the start. */
function FullCard({ claim }: { claim: KnownClaim }) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className="fn-more fn-full-card"
      onToggle={({ currentTarget }) => setWasOpened((before) => before || currentTarget.open)}
    >
      <summary>{t('list.entry.fullCard')}</summary>
      {wasOpened && <ClaimCard claim={claim} />}
    </details>
  );
}
