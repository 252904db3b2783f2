import { useState } from 'react';
import type { Claim } from '../shared/claim';
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
  claim: Claim;
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
      setOutcome('That did not work. Your list is as it was.');
    });
  };
  const onSave = async () => {
    const undoing = await save();
    setUndo(() => undoing);
    setOutcome('Saved to your list.');
  };
  const onUndo = async () => {
    await undo?.();
    setUndo(null);
    setOutcome('Taken off your list.');
  };
  return (
    <div className="fn-save">
      <button
        type="button"
        className="fn-action"
        aria-pressed={undo !== null}
        onClick={() => run(undo ? onUndo() : onSave())}
      >
        {undo ? 'Saved: undo' : 'Save to my list'}
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
  const run = (work: Promise<void>) => {
    work.catch((error: unknown) => {
      console.error('Footnote: that did not work.', error);
      setOutcome('That did not work. Nothing was changed.');
    });
  };
  const onHide = async (what: 'mark' | 'claim', done: string) => {
    const undoing = await hide(what);
    setUndo(() => undoing);
    setOutcome(done);
  };
  const onUndo = async () => {
    await undo?.();
    setUndo(null);
    setOutcome('It is marked again.');
  };
  const onReport = async (beside: Element) => {
    await copyReport(beside);
    setOutcome('Copied. Footnote sends nothing by itself.');
  };
  return (
    <details className="fn-more">
      <summary>Not what this says?</summary>
      <div className="fn-choices">
        {undo ? (
          <button type="button" className="fn-action" onClick={() => run(onUndo())}>
            Mark it again
          </button>
        ) : (
          <>
            <button
              type="button"
              className="fn-action"
              onClick={() => run(onHide('mark', 'This mark is hidden.'))}
            >
              Hide this mark
            </button>
            <button
              type="button"
              className="fn-action"
              onClick={() => run(onHide('claim', 'This claim is no longer marked.'))}
            >
              Never mark this claim
            </button>
          </>
        )}
        <button
          type="button"
          className="fn-action"
          onClick={({ currentTarget }) => run(onReport(currentTarget))}
        >
          Copy a report
        </button>
      </div>
      <p className="fn-small" role="status">
        {outcome}
      </p>
    </details>
  );
}
