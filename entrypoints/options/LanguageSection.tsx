import { type LanguageChoice, languages } from '../../shared/i18n';
import { t } from '../../shared/i18n-pages';
import type { Settings } from '../../shared/settings';
import { Choices } from './Choices';
import { Section } from './Section';
import { useOutcome } from './use-outcome';
import type { Change } from './use-settings';

interface Props {
  now: Settings;
  change(what: Change): Promise<void>;
}

/** What language Footnote speaks. Each language is called by its own name. */
export function LanguageSection({ now, change }: Props) {
  const { outcome, run } = useOutcome();
  return (
    <Section title={t('options.language.title')} outcome={outcome}>
      <Choices<LanguageChoice>
        legend={t('options.language.legend')}
        choices={[
          ['auto', t('options.language.auto')],
          ...languages.map((each) => [each, t(`options.language.names.${each}`), each] as const),
        ]}
        value={now.language}
        onChoose={(language) => run(change(() => ({ language })))}
      />
      <p className="fn-hint">{t('options.language.claims')}</p>
    </Section>
  );
}
