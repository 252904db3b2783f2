import { useEffect, useRef, useState } from 'react';
import type { KnownClaim } from '../shared/pack';
import { t } from '../shared/i18n';
import { CopyReply } from './CopyReply';

/** What the reader can do with a claim. */
export interface ClaimDeeds {
  /** Puts it on the reader's list; resolves to what takes it off again. */
  save(): Promise<() => Promise<void>>;
  /** Only for a mark on a page. */
  onMark?: {
    /** Hides this one mark, or the claim wherever it stands; resolves to what shows it again. */
    hide(what: 'mark' | 'claim'): Promise<() => Promise<void>>;
    /** Copies what the project needs to know of a wrong mark. */
    copyReport(beside: Element): Promise<void>;
  };
}

interface Props {
  claim: KnownClaim;
  deeds: ClaimDeeds;
}

/** The row of things to do under a claim. */
export function ClaimActions({ claim, deeds }: Props) {
  const { onMark } = deeds;
  return (
    <div className="fn-actions">
      <SaveButton save={deeds.save} />
      <CopyReply claim={claim} />
      {onMark && <WrongMark {...onMark} />}
    </div>
  );
}

function SaveButton({ save }: Pick<ClaimDeeds, 'save'>) {
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const [outcome, setOutcome] = useState('');
  const run = (work: Promise<void>) => {
    work.catch((error: unknown) => {
      console.error('Footnote: the list could not be changed.', error);
      setOutcome(t('claim.save.failed'));
    });
  };
  const onSave = async () => {
    const undoing = await save();
    setUndo(() => undoing);
    setOutcome(t('claim.save.saved'));
  };
  const onUndo = async () => {
    await undo?.();
    setUndo(null);
    setOutcome(t('claim.save.undone'));
  };
  return (
    <div className="fn-save">
      <button
        type="button"
        className="fn-action"
        aria-pressed={undo !== null}
        onClick={() => run(undo ? onUndo() : onSave())}
      >
        {t(undo ? 'claim.save.undo' : 'claim.save.action')}
      </button>
      <span className="fn-small" role="status">
        {outcome}
      </span>
    </div>
  );
}

function WrongMark({ hide, copyReport }: NonNullable<ClaimDeeds['onMark']>) {
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const [outcome, setOutcome] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  const wasPressed = useRef(false);
  const isHidden = undo !== null;
  // The button that was pressed is gone; whoever works with keys goes on from the one in its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: which button is there depends on it
  useEffect(() => {
    if (wasPressed.current) first.current?.focus();
  }, [isHidden]);
  const run = (work: Promise<void>) => {
    work.catch((error: unknown) => {
      console.error('Footnote: that did not work.', error);
      setOutcome(t('claim.wrong.failed'));
    });
  };
  const onHide = async (what: 'mark' | 'claim', done: string) => {
    const undoing = await hide(what);
    wasPressed.current = true;
    setUndo(() => undoing);
    setOutcome(done);
  };
  const onUndo = async () => {
    await undo?.();
    setUndo(null);
    setOutcome(t('claim.wrong.undone'));
  };
  const onReport = async (beside: Element) => {
    await copyReport(beside);
    setOutcome(t('claim.wrong.reported'));
  };
  return (
    <details className="fn-more">
      <summary>{t('claim.wrong.title')}</summary>
      <div className="fn-choices">
        {undo ? (
          <button ref={first} type="button" className="fn-action" onClick={() => run(onUndo())}>
            {t('claim.wrong.undo')}
          </button>
        ) : (
          <>
            <button
              ref={first}
              type="button"
              className="fn-action"
              onClick={() => run(onHide('mark', t('claim.wrong.markHidden')))}
            >
              {t('claim.wrong.hideMark')}
            </button>
            <button
              type="button"
              className="fn-action"
              onClick={() => run(onHide('claim', t('claim.wrong.claimHidden')))}
            >
              {t('claim.wrong.hideClaim')}
            </button>
          </>
        )}
        <button
          type="button"
          className="fn-action"
          onClick={({ currentTarget }) => run(onReport(currentTarget))}
        >
          {t('claim.wrong.report')}
        </button>
      </div>
      <p className="fn-small" role="status">
        {outcome}
      </p>
    </details>
  );
}
