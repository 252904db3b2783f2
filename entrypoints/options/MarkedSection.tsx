import { type Verdict, verdicts } from '../../shared/claim';
import { t } from '../../shared/i18n-pages';
import { markWeights } from '../../shared/marking';
import type { Settings } from '../../shared/settings';
import { verdictLabel } from '../../shared/wording';
import { Choices } from './Choices';
import { Section } from './Section';
import { useOutcome } from './use-outcome';
import type { Change } from './use-settings';

interface Props {
  now: Settings;
  change(what: Change): Promise<void>;
}

interface TickProps {
  label: string;
  checked: boolean;
  onTick(checked: boolean): void;
}

function Tick({ label, checked, onTick }: TickProps) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={({ target }) => onTick(target.checked)} />
      {label}
    </label>
  );
}

function withVerdict(now: Settings, verdict: Verdict, wanted: boolean): Verdict[] {
  return verdicts.filter((each) => (each === verdict ? wanted : now.verdicts.includes(each)));
}

/** Which claims get a mark. */
export function MarkedSection({ now, change }: Props) {
  const { outcome, run } = useOutcome();
  return (
    <Section title={t('options.marked.title')} outcome={outcome}>
      <fieldset className="fn-fields">
        <legend>{t('options.marked.asserted')}</legend>
        {verdicts.map((verdict) => (
          <Tick
            key={verdict}
            label={verdictLabel(verdict)}
            checked={now.verdicts.includes(verdict)}
            onTick={(wanted) =>
              run(change((stored) => ({ verdicts: withVerdict(stored, verdict, wanted) })))
            }
          />
        ))}
      </fieldset>
      <fieldset className="fn-fields">
        <legend>{t('options.marked.others')}</legend>
        <Tick
          label={t('options.marked.questions')}
          checked={now.questions}
          onTick={(questions) => run(change(() => ({ questions })))}
        />
        <Tick
          label={t('options.marked.agreements')}
          checked={now.agreements}
          onTick={(agreements) => run(change(() => ({ agreements })))}
        />
      </fieldset>
      <p className="fn-hint">{t('options.marked.denials')}</p>
      <Choices
        legend={t('options.marked.weight.legend')}
        choices={markWeights.map(
          (weight) => [weight, t(`options.marked.weight.${weight}`)] as const,
        )}
        value={now.markWeight}
        onChoose={(markWeight) => run(change(() => ({ markWeight })))}
      />
    </Section>
  );
}
