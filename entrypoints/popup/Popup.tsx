import { useEffect, useRef, useState } from 'react';
import { ClaimCard } from '../../components/ClaimCard';
import { isQuery, LookUp } from '../../components/LookUp';
import type { Claim } from '../../shared/claim';
import { PageSection } from './PageSection';
import { usePage } from './use-page';

function AllClaimsLink({ count }: { count: number }) {
  return (
    <a href="/claims.html" target="_blank" rel="noopener">
      {count > 0 ? `its list of ${count} claims` : 'its list of claims'}
    </a>
  );
}

/** The popup: this page, a look-up, and one claim in full. */
export function Popup() {
  const state = usePage();
  const [reading, setReading] = useState<Claim | null>(null);
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState('');
  const back = useRef<HTMLButtonElement>(null);
  const opener = useRef<Element | null>(null);
  const { health, claims, paused } = state;

  useEffect(() => {
    if (reading) back.current?.focus();
    else if (opener.current instanceof HTMLElement) opener.current.focus();
  }, [reading]);

  const read = (claim: Claim) => {
    opener.current = document.activeElement;
    setReading(claim);
  };

  const run = (work: Promise<void>) => {
    setProblem('');
    work.catch((error: unknown) => {
      console.error('Footnote: that did not work.', error);
      setProblem(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    });
  };

  return (
    <>
      <header className="fn-top">
        <h1 className="fn-brand">Footnote</h1>
        <label className="fn-switch">
          <input
            type="checkbox"
            role="switch"
            data-testid="pause"
            checked={paused}
            aria-checked={paused}
            onChange={({ target }) => run(state.pause(target.checked))}
          />
          Pause
        </label>
      </header>
      <main>
        {health && health.state !== 'ready' && (
          <p className="fn-alert" role="alert">
            {health.message}
          </p>
        )}
        {problem && (
          <p className="fn-alert" role="alert">
            {problem}
          </p>
        )}
        {reading ? (
          <section className="fn-reading">
            <button
              ref={back}
              type="button"
              className="fn-plain-button"
              onClick={() => setReading(null)}
            >
              ← Back
            </button>
            <ClaimCard claim={reading} />
          </section>
        ) : null}
        {/* Kept while a claim is read, so that all is as it was on the way back. */}
        <div hidden={reading !== null}>
          <LookUp claims={claims} query={query} onQuery={setQuery} onChoose={read} />
          <div hidden={isQuery(query)}>
            <PageSection state={state} run={run} onRead={read} />
          </div>
        </div>
      </main>
      <footer className="fn-foot">
        Everything happens on your device. A sentence without a mark may be right or wrong: Footnote
        knows only <AllClaimsLink count={claims.length} />.
      </footer>
    </>
  );
}
