import { t } from '../../shared/i18n-pages';
import { CardSection } from './CardSection';
import { DataSection } from './DataSection';
import { HiddenSection } from './HiddenSection';
import { LanguageSection } from './LanguageSection';
import { MarkedSection } from './MarkedSection';
import { PacksSection } from './PacksSection';
import { SitesSection } from './SitesSection';
import { useSettings } from './use-settings';

/** The settings page. Every change holds at once. */
export function OptionsPage() {
  const state = useSettings();
  const { now, isUnreadable } = state;
  return (
    <main className="fn-options">
      <h1>{t('options.title')}</h1>
      <p>{t('options.about')}</p>
      {isUnreadable && (
        <p className="fn-alert" role="alert">
          {t('options.unreadable')}
        </p>
      )}
      <SitesSection />
      <PacksSection />
      {now && (
        <>
          <MarkedSection now={now} change={state.change} />
          <CardSection now={now} change={state.change} />
          <LanguageSection now={now} change={state.change} />
          <HiddenSection hidden={now.hidden} showAgain={state.showAgain} />
          <DataSection state={state} />
        </>
      )}
    </main>
  );
}
