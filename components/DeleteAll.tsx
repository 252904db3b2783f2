import { useId, useRef } from 'react';
import { t } from '../shared/i18n-pages';

interface Props {
  count: number;
  onDelete(): void;
}

/** "Delete everything", which asks once more. */
export function DeleteAll({ count, onDelete }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  return (
    <>
      <button type="button" className="fn-action" onClick={() => dialog.current?.showModal()}>
        {t('list.delete.action')}
      </button>
      <dialog
        ref={dialog}
        className="fn-ask"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      >
        <h2 id={`${id}-title`}>{t('list.delete.title')}</h2>
        <p id={`${id}-text`}>{t('list.delete.about', { count })}</p>
        <div className="fn-choices">
          <button type="button" className="fn-action" onClick={() => dialog.current?.close()}>
            {t('list.delete.no')}
          </button>
          <button
            type="button"
            className="fn-action fn-danger"
            onClick={() => {
              dialog.current?.close();
              onDelete();
            }}
          >
            {t('list.delete.yes')}
          </button>
        </div>
      </dialog>
    </>
  );
}
