import { t } from '../shared/i18n-pages';
import { mostOfPack } from '../shared/look-up';

interface Props {
  /** Where it stands, so that the two have different names. */
  place: 'above' | 'below';
  /** The first claim of the page, counted from 0. */
  from: number;
  all: number;
  onTurn(from: number): void;
}

/** Leads from page to page. A button that leads nowhere keeps the focus. */
export function PageTurner({ place, from, all, onTurn }: Props) {
  const last = Math.floor((all - 1) / mostOfPack) * mostOfPack;
  const leads = [
    ['first', 0],
    ['previous', Math.max(0, from - mostOfPack)],
    ['next', Math.min(last, from + mostOfPack)],
    ['last', last],
  ] as const;
  return (
    <nav className="fn-pages" aria-label={t(`claims.pages.${place}`)}>
      {leads.map(([name, to]) => (
        <button
          key={name}
          type="button"
          className="fn-plain-button"
          data-page={name}
          aria-disabled={to === from}
          onClick={() => to !== from && onTurn(to)}
        >
          {t(`claims.pages.${name}`)}
        </button>
      ))}
      <span className="fn-hint">
        {t('claims.pages.place', {
          page: Math.floor(from / mostOfPack) + 1,
          pages: last / mostOfPack + 1,
        })}
      </span>
    </nav>
  );
}
