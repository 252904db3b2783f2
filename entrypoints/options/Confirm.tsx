import { type ReactNode, useEffect, useId, useRef } from 'react';
import { t } from '../../shared/i18n-pages';

interface Props {
  title: string;
  /** What the button that goes on says. */
  action: string;
  children: ReactNode;
  onAnswer(yes: boolean): void;
}

/** Asks before something that cannot be undone. Open as long as it is rendered. */
export function Confirm({ title, action, children, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="fn-confirm"
      aria-labelledby={id}
      onClose={({ currentTarget }) => onAnswer(currentTarget.returnValue === 'yes')}
    >
      <form method="dialog">
        <h2 id={id}>{title}</h2>
        {children}
        <p className="fn-buttons">
          <button type="submit" className="fn-button" value="no">
            {t('options.cancel')}
          </button>
          <button type="submit" className="fn-button" value="yes">
            {action}
          </button>
        </p>
      </form>
    </dialog>
  );
}
