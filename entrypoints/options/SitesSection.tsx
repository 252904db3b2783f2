import { t } from '../../shared/i18n-pages';
import { headingOf, Section } from './Section';
import { type Sentences, useOutcome } from './use-outcome';
import { siteLabel, useSites } from './use-sites';

/** The sites that are read, each with a way to switch it off. */
export function SitesSection() {
  const { origins, switchOff } = useSites();
  const { outcome, run } = useOutcome();

  const off = async (origin: string, control: Element) => {
    const heading = headingOf(control);
    const site = siteLabel(origin);
    const sentences: Sentences = {
      done: () => t('options.sites.off', { site }),
      failed: () => t('options.sites.failed', { site }),
    };
    if (await run(switchOff(origin), sentences)) heading?.focus();
  };

  return (
    <Section title={t('options.sites.title')} outcome={outcome}>
      <p>{t('options.sites.about')}</p>
      {origins?.length === 0 && <p className="fn-hint">{t('options.sites.none')}</p>}
      <ul className="fn-rows">
        {origins?.map((origin) => (
          <li key={origin}>
            <span>{siteLabel(origin)}</span>
            <button
              type="button"
              className="fn-plain-button"
              aria-label={t('options.sites.switchOffLabel', { site: siteLabel(origin) })}
              onClick={({ currentTarget }) => off(origin, currentTarget)}
            >
              {t('options.sites.switchOff')}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
