import type { Settings } from '../../shared/settings';
import { Choices } from './Choices';
import { Section } from './Section';
import { useOutcome } from './use-outcome';
import type { Change } from './use-settings';

const restTimes = [
  [100, 'At once'],
  [350, 'Normal'],
  [800, 'Slow'],
] as const;

const textSizes = [
  [0.9, '90 %'],
  [1, '100 %'],
  [1.15, '115 %'],
  [1.3, '130 %'],
] as const;

interface Props {
  now: Settings;
  change(what: Change): Promise<void>;
}

/** How the card opens and looks. */
export function CardSection({ now, change }: Props) {
  const { outcome, run } = useOutcome();
  return (
    <Section title="The card" outcome={outcome}>
      <Choices
        legend="How soon it opens when the pointer rests on a mark"
        choices={restTimes}
        value={now.restTime}
        onChoose={(restTime) => run(change(() => ({ restTime })))}
      />
      <Choices
        legend="Size of its text"
        choices={textSizes}
        value={now.textSize}
        onChoose={(textSize) => run(change(() => ({ textSize })))}
      />
    </Section>
  );
}
