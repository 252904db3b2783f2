import { useState } from 'react';
import { t } from '../shared/i18n-pages';
import { Confirm } from './Confirm';

interface Props {
  count: number;
  onDelete(): void;
}

/** "Delete everything", which asks once more. */
export function DeleteAll({ count, onDelete }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <button type="button" className="fn-action" onClick={() => setIsAsking(true)}>
        {t('list.delete.action')}
      </button>
      {isAsking && (
        <Confirm
          title={t('list.delete.title')}
          yes={t('list.delete.yes')}
          no={t('list.delete.no')}
          isFinal
          onAnswer={(yes) => {
            setIsAsking(false);
            if (yes) onDelete();
          }}
        >
          <p>{t('list.delete.about', { count })}</p>
        </Confirm>
      )}
    </>
  );
}
