import { Sentence } from '../../components/Sentence';
import { t } from '../../shared/i18n-pages';
import { Section } from './Section';
import { useOutcome } from './use-outcome';

/** The way to the packs, which have a page of their own. */
export function PacksSection() {
  const { outcome } = useOutcome();
  return (
    <Section title={t('options.packs.title')} outcome={outcome}>
      <p>
        <Sentence
          text={t('options.packs.about')}
          parts={{ link: (words) => <a href="/packs.html">{words}</a> }}
        />
      </p>
    </Section>
  );
}
