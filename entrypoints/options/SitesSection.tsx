import { headingOf, Section } from './Section';
import { useOutcome } from './use-outcome';
import { siteLabel, useSites } from './use-sites';

/** The sites that are read, each with a way to switch it off. */
export function SitesSection() {
  const { origins, switchOff } = useSites();
  const { outcome, run } = useOutcome();

  const off = async (origin: string, control: Element) => {
    const heading = headingOf(control);
    const site = siteLabel(origin);
    const sentences = {
      done: `${site} is switched off.`,
      failed: `The browser did not let Footnote switch ${site} off. Use the browser’s own page about extensions.`,
    };
    if (await run(switchOff(origin), sentences)) heading?.focus();
  };

  return (
    <Section title="Sites" outcome={outcome}>
      <p>
        Footnote reads these sites by itself, and any other page only when you ask it to. To switch
        a site on, open one of its pages, press Footnote’s button in the toolbar and turn on “Always
        on this site”.
      </p>
      {origins?.length === 0 && <p className="fn-hint">No site is switched on.</p>}
      <ul className="fn-rows">
        {origins?.map((origin) => (
          <li key={origin}>
            <span>{siteLabel(origin)}</span>
            <button
              type="button"
              className="fn-plain-button"
              aria-label={`Switch off ${siteLabel(origin)}`}
              onClick={({ currentTarget }) => off(origin, currentTarget)}
            >
              Switch off
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
