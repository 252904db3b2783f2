import { useRef, useState } from 'react';
import { NoteField } from '../../components/NoteField';
import { PrintSummary } from '../../components/PrintSummary';
import { RemovedClaim } from '../../components/RemovedClaim';
import { SavedClaim } from '../../components/SavedClaim';
import type { SavedEntry } from '../../shared/saved';
import { byNewest, type ListedClaim } from '../../shared/saved-list';
import { ListTools } from './ListTools';
import { currentEntries } from './list-state';
import { useList } from './use-list';

const unreadable = 'Footnote cannot read your list. Reload this page, or start the browser again.';

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
    setOutcome('Removed from your list.');
  };
  const onUndo = async (entry: SavedEntry) => {
    setBackId(await restore(entry));
    setOutcome('Put back on your list.');
  };
  const onClear = async () => {
    await clear();
    setOutcome('Everything was deleted.');
    title.current?.focus();
  };

  return (
    <>
      <main className="fn-list-page">
        <h1 ref={title} tabIndex={-1}>
          My list for the doctor
        </h1>
        <p>
          The claims that you saved, with room for your questions. The list stays on this device. It
          is not medical advice.
        </p>
        {isUnreadable && (
          <p className="fn-alert" role="alert">
            {unreadable}
          </p>
        )}
        {list.length > 0 && (
          <ListTools
            list={list}
            onOutcome={setOutcome}
            onClear={() => run(onClear(), 'The list could not be deleted. It is as it was.')}
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
                  onUndo={() =>
                    run(onUndo(row.entry), 'It could not be put back. Undo is still here.')
                  }
                />
              ) : (
                <SavedClaim
                  key={id}
                  listed={row}
                  isBack={id === backId}
                  onRemove={() => run(onRemove(id), 'It could not be removed. It is still here.')}
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
      <h2>Your list is empty</h2>
      <p>
        To save a claim, open the card of a marked sentence on a page and choose “Save to my list”.
        It then stands here, with the page that you saw it on.
      </p>
    </section>
  );
}
