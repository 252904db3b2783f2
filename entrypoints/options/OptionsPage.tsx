import { CardSection } from './CardSection';
import { DataSection } from './DataSection';
import { HiddenSection } from './HiddenSection';
import { MarkedSection } from './MarkedSection';
import { SitesSection } from './SitesSection';
import { useSettings } from './use-settings';

/** The settings page. Every change holds at once. */
export function OptionsPage() {
  const state = useSettings();
  const { now, problem } = state;
  return (
    <main className="fn-options">
      <h1>Settings</h1>
      <p>Every change holds at once. Settings stay on this device.</p>
      {problem && (
        <p className="fn-alert" role="alert">
          {problem}
        </p>
      )}
      <SitesSection />
      {now && (
        <>
          <MarkedSection now={now} change={state.change} />
          <CardSection now={now} change={state.change} />
          <HiddenSection hidden={now.hidden} showAgain={state.showAgain} />
          <DataSection state={state} />
        </>
      )}
    </main>
  );
}
