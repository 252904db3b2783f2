import { type Verdict, verdicts } from '../../shared/claim';
import type { Settings } from '../../shared/settings';
import { verdictLabels } from '../../shared/wording';
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
    <Section title="What is marked" outcome={outcome}>
      <fieldset className="fn-fields">
        <legend>Posts that make a claim, by what the evidence says</legend>
        {verdicts.map((verdict) => (
          <Tick
            key={verdict}
            label={verdictLabels[verdict]}
            checked={now.verdicts.includes(verdict)}
            onTick={(wanted) =>
              run(change((stored) => ({ verdicts: withVerdict(stored, verdict, wanted) })))
            }
          />
        ))}
      </fieldset>
      <fieldset className="fn-fields">
        <legend>Other posts</legend>
        <Tick
          label="Questions about known claims"
          checked={now.questions}
          onTick={(questions) => run(change(() => ({ questions })))}
        />
        <Tick
          label="Posts that agree with the evidence (quiet mark)"
          checked={now.agreements}
          onTick={(agreements) => run(change(() => ({ agreements })))}
        />
      </fieldset>
      <p className="fn-hint">A post that denies a supported claim is always marked.</p>
    </Section>
  );
}
