import { useRef, useState } from 'react';
import { t } from '../../shared/i18n-pages';
import { PackError, type PackClaim } from '../../shared/pack';
import { Section } from '../options/Section';
import { type Sentences, useOutcome } from '../options/use-outcome';
import { ClaimForm } from './ClaimForm';
import { OwnList } from './OwnList';
import { troubleText } from './trouble-text';
import { useOwn } from './use-own';

interface Props {
  /** Of the reader's pack; undefined where there is none. */
  generation: string | undefined;
  canUndo: boolean;
  refresh(): Promise<void>;
}

function failed(error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  const trouble = error instanceof PackError ? error.trouble : { code: 'failed' as const, detail };
  return t('packs.own.failed', { problem: troubleText(trouble) });
}

/** The claims that the reader writes: what there is, and a form for one. */
export function OwnSection({ generation, canUndo, refresh }: Props) {
  const { own, isUnreadable, change, undo } = useOwn(generation, refresh);
  const { outcome, run } = useOutcome();
  /** Null: a new one. Undefined: the form is closed. */
  const [written, setWritten] = useState<PackClaim | null | undefined>(undefined);
  const [isChanged, setChanged] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  const focusHeading = () => place.current?.closest('section')?.querySelector('h2')?.focus();
  const done = async (work: Promise<void>, sentence: () => string, undoable: boolean) => {
    const sentences: Sentences = { done: sentence, failed };
    const isDone = await run(work, sentences);
    if (isDone) setChanged(undoable);
    return isDone;
  };
  const save = async (claim: PackClaim) => {
    if (!(await done(change({ put: claim }), () => t('packs.own.saved'), true))) return;
    setWritten(undefined);
    focusHeading();
  };
  const remove = async ({ id }: PackClaim) => {
    if (await done(change({ remove: id }), () => t('packs.own.deleted'), true)) focusHeading();
  };
  const takeBack = async () => {
    if (await done(undo(), () => t('packs.own.undone'), false)) focusHeading();
  };

  return (
    <Section title={t('packs.own.title')} outcome={outcome}>
      <p>{t('packs.own.about')}</p>
      {isUnreadable && (
        <p className="fn-alert" role="alert">
          {t('packs.own.unreadable')}
        </p>
      )}
      <div ref={place} className="fn-own">
        {own && written === undefined && (
          <>
            <OwnList claims={own.claims} onChange={setWritten} onDelete={remove} />
            <p className="fn-buttons">
              <button type="button" className="fn-button" onClick={() => setWritten(null)}>
                {t('packs.own.write')}
              </button>
              {isChanged && canUndo && (
                <button type="button" className="fn-button" onClick={takeBack}>
                  {t('packs.own.undo')}
                </button>
              )}
            </p>
          </>
        )}
        {own && written !== undefined && (
          <ClaimForm
            before={written}
            taken={own.taken}
            onSave={save}
            onCancel={() => {
              setWritten(undefined);
              focusHeading();
            }}
          />
        )}
      </div>
    </Section>
  );
}
