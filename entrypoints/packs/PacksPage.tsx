import { readersPack } from '../../shared/pack';
import { t } from '../../shared/i18n-pages';
import { ImportSection } from './ImportSection';
import { OwnSection } from './OwnSection';
import { PackList } from './PackList';
import { usePacks } from './use-packs';

/** The packs page: what packs there are, a way to get one, and the reader's own claims. */
export function PacksPage() {
  const { packs, isUnreadable, refresh } = usePacks();
  const own = packs?.find(({ head }) => head.id === readersPack);
  return (
    <main className="fn-options fn-packs">
      <h1>{t('packs.title')}</h1>
      <p>{t('packs.about')}</p>
      {isUnreadable && (
        <p className="fn-alert" role="alert">
          {t('packs.unreadable')}
        </p>
      )}
      <PackList packs={packs} refresh={refresh} />
      <ImportSection onImported={refresh} />
      <OwnSection generation={own?.edition.generation} canUndo={!!own?.before} refresh={refresh} />
    </main>
  );
}
