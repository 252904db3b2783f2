import { t } from '../../shared/i18n-pages';
import type { Settings } from '../../shared/settings';
import { Choices } from './Choices';
import { Section } from './Section';
import { useOutcome } from './use-outcome';
import type { Change } from './use-settings';

const restTimes = [
  [100, 'options.card.atOnce'],
  [350, 'options.card.normal'],
  [800, 'options.card.slow'],
] as const;

const textSizes = [0.9, 1, 1.15, 1.3];

function percent(share: number): string {
  return t('options.card.percent', { percent: Math.round(share * 100) });
}

interface Props {
  now: Settings;
  change(what: Change): Promise<void>;
}

/** How the card opens and looks. */
export function CardSection({ now, change }: Props) {
  const { outcome, run } = useOutcome();
  return (
    <Section title={t('options.card.title')} outcome={outcome}>
      <Choices
        legend={t('options.card.restTime')}
        choices={restTimes.map(([time, key]) => [time, t(key)] as const)}
        value={now.restTime}
        onChoose={(restTime) => run(change(() => ({ restTime })))}
      />
      <Choices
        legend={t('options.card.textSize')}
        choices={textSizes.map((size) => [size, percent(size)] as const)}
        value={now.textSize}
        onChoose={(textSize) => run(change(() => ({ textSize })))}
      />
    </Section>
  );
}
