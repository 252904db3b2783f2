import { useRef, useState } from 'react';
import { NoteField } from '../../components/NoteField';
import { PrintSummary } from '../../components/PrintSummary';
import { RemovedClaim } from '../../components/RemovedClaim';
import { SavedClaim } from '../../components/SavedClaim';
import { t } from '../../shared/i18n-pages';
import type { SavedEntry } from '../../shared/saved';
import { byNewest, type ListedClaim } from '../../shared/saved-list';
import { ListTools } from './ListTools';
import { currentEntries } from './list-state';
import { useList } from './use-list';

/** The page "My list for the doctor". */
export function ListPage() {
  const { state, isUnreadable, type, saveNote, remove, restore, clear } = useList();
  const [outcome, setOutcome] = useState('');
  const [backId, setBackId] = useState<number | null>(null);
  const title = useRef<HTMLHeadingElement>(null);

  const listed = (entry: SavedEntry): ListedClaim => {
    const claim = state.claims.get(entry.claim);
    return claim ? { entry, claim } : { entry };
  };
  const stored = new Map(state.entries?.map(({ id, note }) => [id, note]));
  const current = currentEntries(state).sort(byNewest);
  const list = current.map(listed);
  const rows = [...current, ...state.removed].sort(byNewest).map(listed);

  const run = (work: Promise<void>, failure: string) => {
    setOutcome('');
    work.catch((error: unknown) => {
      console.error('Footnote: the list could not be changed.', error);
      setOutcome(failure);
    });
  };
  const onRemove = async (id: number) => {
    await remove(id);
    setOutcome(t('list.remove.done'));
  };
  const onUndo = async (entry: SavedEntry) => {
    await restore(entry);
    setBackId(entry.id);
    setOutcome(t('list.remove.undone'));
  };
  const onClear = async () => {
    await clear();
    setOutcome(t('list.delete.done'));
    title.current?.focus();
  };

  return (
    <>
      <main className="fn-list-page">
        <h1 ref={title} tabIndex={-1}>
          {t('list.title')}
        </h1>
        <p>{t('list.about')}</p>
        {isUnreadable && (
          <p className="fn-alert" role="alert">
            {t('list.unreadable')}
          </p>
        )}
        {list.length > 0 && (
          <ListTools
            list={list}
            onOutcome={setOutcome}
            onClear={() => run(onClear(), t('list.delete.failed'))}
          />
        )}
        <p className="fn-outcome" role="status">
          {outcome}
        </p>
        {state.entries !== null && list.length === 0 && <EmptyList />}
        {rows.length > 0 && (
          // Safari's screen reader takes lists without bullets for none.
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <ul className="fn-saved-list" role="list">
            {rows.map((row) => {
              const { id, note } = row.entry;
              const storedNote = stored.get(id);
              return storedNote === undefined ? (
                <RemovedClaim
                  key={id}
                  listed={row}
                  onUndo={() => run(onUndo(row.entry), t('list.remove.undoFailed'))}
                />
              ) : (
                <SavedClaim
                  key={id}
                  listed={row}
                  isBack={id === backId}
                  onRemove={() => run(onRemove(id), t('list.remove.failed'))}
                >
                  <NoteField
                    stored={storedNote}
                    words={note}
                    onWords={(words) => type(id, words)}
                    save={(words) => saveNote(id, words)}
                  />
                </SavedClaim>
              );
            })}
          </ul>
        )}
      </main>
      <PrintSummary list={list} />
    </>
  );
}

function EmptyList() {
  return (
    <section className="fn-empty">
      <h2>{t('list.empty.title')}</h2>
      <p>{t('list.empty.about')}</p>
    </section>
  );
}
