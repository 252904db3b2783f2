import { useEffect, useRef, useState } from 'react';
import { ClaimCard } from '../../components/ClaimCard';
import { isQuery, LookUp } from '../../components/LookUp';
import type { Claim } from '../../shared/claim';
import { sendMessage } from '../../shared/protocol';
import { isSentence, TextClaims } from './TextClaims';
import { PageSection } from './PageSection';
import { usePage } from './use-page';

function AllClaimsLink({ count }: { count: number }) {
  return (
    <a href="/claims.html" target="_blank" rel="noopener">
      {count > 0 ? `its list of ${count} claims` : 'its list of claims'}
    </a>
  );
}

/** What the context menu was opened on. */
function lookedUp(): string {
  return new URLSearchParams(location.search).get('look') ?? '';
}

/** Puts a claim that was looked up on the reader's list. */
async function save({ id: claim }: Claim): Promise<() => Promise<void>> {
  const id = await sendMessage('saveClaim', { claim, words: '', title: '', url: '' });
  return () => sendMessage('removeSaved', id);
}

/** How long "Pause for an hour" holds, in milliseconds. */
const anHour = 3_600_000;

/** The popup: this page, a look-up, and one claim in full. */
export function Popup() {
  const state = usePage();
  const [reading, setReading] = useState<Claim | null>(null);
  const [query, setQuery] = useState(lookedUp);
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
            <ClaimCard claim={reading} deeds={{ save: () => save(reading) }} />
          </section>
        ) : null}
        {/* Kept while a claim is read, so that all is as it was on the way back. */}
        <div hidden={reading !== null}>
          <LookUp claims={claims} query={query} onQuery={setQuery} onChoose={read}>
            {isSentence(query) && <TextClaims text={query.trim()} claims={claims} onRead={read} />}
          </LookUp>
          <div hidden={isQuery(query)}>
            <PageSection state={state} run={run} onRead={read} />
          </div>
        </div>
      </main>
      <nav className="fn-links" aria-label="More of Footnote">
        <a href="/list.html" target="_blank" rel="noopener">
          My list
        </a>
        <a href="/claims.html" target="_blank" rel="noopener">
          All claims
        </a>
        <a href="/options.html" target="_blank" rel="noopener">
          Settings
        </a>
        {!paused && (
          <button
            type="button"
            className="fn-plain-button"
            data-testid="pause-hour"
            onClick={() => run(state.pause(true, anHour))}
          >
            Pause for an hour
          </button>
        )}
      </nav>
      <footer className="fn-foot">
        Everything happens on your device. A sentence without a mark may be right or wrong: Footnote
        knows only <AllClaimsLink count={claims.length} />.
      </footer>
    </>
  );
}
