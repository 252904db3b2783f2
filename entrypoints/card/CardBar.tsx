import { t } from '../../shared/i18n';

interface Props {
  place: { number: number; of: number };
  /** From a related claim back to the marked one; null where that is what is shown. */
  onBack: (() => void) | null;
  onStep(direction: 1 | -1): void;
  onClose(): void;
}

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

/** The card's head: its name, the way to the marks before and after, and out. */
export function CardBar({ place, onBack, onStep, onClose }: Props) {
  return (
    <div className="fn-bar">
      {onBack ? (
        <button type="button" className="fn-back" onClick={onBack}>
          <Icon path="M10 3 5 8l5 5" />
          {t('card.back')}
        </button>
      ) : (
        <span className="fn-name">Footnote</span>
      )}
      <div className="fn-steps">
        {place.of > 1 && (
          <>
            <button
              type="button"
              className="fn-icon-button"
              aria-label={t('card.previous')}
              onClick={() => onStep(-1)}
            >
              <Icon path="M10 3 5 8l5 5" />
            </button>
            <span className="fn-place">
              <span className="fn-hidden">{t('card.place', place)}</span>
              <span aria-hidden="true">
                {place.number} / {place.of}
              </span>
            </span>
            <button
              type="button"
              className="fn-icon-button"
              aria-label={t('card.next')}
              onClick={() => onStep(1)}
            >
              <Icon path="m6 3 5 5-5 5" />
            </button>
          </>
        )}
        <button
          type="button"
          className="fn-icon-button"
          aria-label={t('card.close')}
          onClick={onClose}
        >
          <Icon path="m4 4 8 8m0-8-8 8" />
        </button>
      </div>
    </div>
  );
}
