import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  title: string;
  /** What the button that goes on says. */
  yes: string;
  /** What the button that leaves all as it is says. */
  no: string;
  /** Whether going on takes something away for good. */
  isFinal?: boolean;
  children: ReactNode;
  onAnswer(yes: boolean): void;
}

/** Asks before something is done. Open as long as it is rendered; the focus goes back to where it was. */
export function Confirm({ title, yes, no, isFinal, children, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="fn-confirm"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={({ currentTarget }) => onAnswer(currentTarget.returnValue === 'yes')}
    >
      <form method="dialog">
        <h2 id={`${id}-title`}>{title}</h2>
        <div id={`${id}-text`}>{children}</div>
        <p className="fn-buttons">
          <button type="submit" className="fn-button" value="no">
            {no}
          </button>
          <button
            type="submit"
            className={isFinal ? 'fn-button fn-danger' : 'fn-button'}
            value="yes"
          >
            {yes}
          </button>
        </p>
      </form>
    </dialog>
  );
}
