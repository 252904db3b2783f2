import { useId, useRef } from 'react';

interface Props {
  count: number;
  onDelete(): void;
}

/** "Delete everything", which asks once more. */
export function DeleteAll({ count, onDelete }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const what = count === 1 ? 'The claim on your list' : `All ${count} claims on your list`;
  return (
    <>
      <button type="button" className="fn-action" onClick={() => dialog.current?.showModal()}>
        Delete everything
      </button>
      <dialog
        ref={dialog}
        className="fn-ask"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      >
        <h2 id={`${id}-title`}>Delete everything?</h2>
        <p id={`${id}-text`}>
          {what} and your notes will be deleted for good. This cannot be undone.
        </p>
        <div className="fn-choices">
          <button type="button" className="fn-action" onClick={() => dialog.current?.close()}>
            Keep my list
          </button>
          <button
            type="button"
            className="fn-action fn-danger"
            onClick={() => {
              dialog.current?.close();
              onDelete();
            }}
          >
            Delete for good
          </button>
        </div>
      </dialog>
    </>
  );
}
