import { useCallback, useEffect, useRef, useState } from 'react';
import { ClaimCard } from '../../components/ClaimCard';
import { LookUp } from '../../components/LookUp';
import { Sentence } from '../../components/Sentence';
import { t } from '../../shared/i18n-pages';
import { isQuery, type LookUpAnswer } from '../../shared/look-up';
import type { KnownClaim } from '../../shared/pack';
import { type LibraryHealth, sendMessage } from '../../shared/protocol';
import { takeSelected } from '../../shared/selected-words';
import { isSentence, TextClaims } from './TextClaims';
import { PageSection } from './PageSection';
import { type Known, usePage } from './use-page';

/** What is wrong with the claims, in a sentence. */
function troubleSentence(health: Exclude<LibraryHealth, { state: 'ready' }>): string {
  if (health.state === 'broken') return t('popup.health.broken', { reason: health.reason });
  const { trouble } = health;
  if (trouble.kind === 'disk-full') return t('popup.health.diskFull');
  if (trouble.kind === 'deleted') return t('popup.health.deleted');
  return t('popup.health.unusable', { reason: trouble.reason });
}

/** What the context menu was opened on; '' where it was not. */
async function selectedWords(): Promise<string> {
  const id = new URLSearchParams(location.search).get('selected');
  return id === null ? '' : await takeSelected(id);
}

/** Puts a claim that was looked up on the reader's list. */
async function save({ id: claim }: KnownClaim): Promise<() => Promise<void>> {
  const id = await sendMessage('saveClaim', { claim, words: '', title: '', url: '' });
  return () => sendMessage('removeSaved', id);
}

async function lookUp(query: string): Promise<LookUpAnswer> {
  try {
    return await sendMessage('lookUp', { query });
  } catch (error) {
    console.error('Footnote: the look-up failed.', error);
    throw error;
  }
}

/** What Footnote knows and what that means; `known` is null where nobody knows how much it is. */
function footer(known: Known | null): string {
  if (!known) return t('popup.footerUncounted');
  const { all: count, ofPacks: packs } = known;
  return packs > 0 ? t('popup.footerPacks', { count, packs }) : t('popup.footer', { count });
}

/** How long "Pause for an hour" holds, in milliseconds. */
const anHour = 3_600_000;

/** The popup: this page, a look-up, and one claim in full. */
export function Popup() {
  const state = usePage();
  const [reading, setReading] = useState<KnownClaim | null>(null);
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState('');
  const back = useRef<HTMLButtonElement>(null);
  const opener = useRef<Element | null>(null);
  const { health, known, paused } = state;

  // What finds claims is ready by the first letter.
  useEffect(() => {
    lookUp('').catch(() => undefined);
    selectedWords().then(
      (words) => {
        if (words !== '') setQuery(words);
      },
      (error: unknown) => console.error('Footnote: the selected words are not there.', error),
    );
  }, []);

  useEffect(() => {
    if (reading) back.current?.focus();
    else if (opener.current instanceof HTMLElement) opener.current.focus();
  }, [reading]);

  const read = useCallback((claim: KnownClaim) => {
    opener.current = document.activeElement;
    setReading(claim);
  }, []);

  const run = (work: Promise<void>) => {
    setProblem('');
    work.catch((error: unknown) => {
      console.error('Footnote: that did not work.', error);
      const detail = error instanceof Error ? error.message : String(error);
      setProblem(t('popup.failed', { detail }));
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
          {t('popup.pause')}
        </label>
      </header>
      <main>
        {health && health.state !== 'ready' && (
          <p className="fn-alert" role="alert">
            {troubleSentence(health)}
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
              {t('popup.back')}
            </button>
            <ClaimCard claim={reading} deeds={{ save: () => save(reading) }} />
          </section>
        ) : null}
        {/* Kept while a claim is read, so that all is as it was on the way back. */}
        <div hidden={reading !== null}>
          <LookUp ask={lookUp} among={known?.all} query={query} onQuery={setQuery} onChoose={read}>
            {isSentence(query) && <TextClaims text={query.trim()} onRead={read} />}
          </LookUp>
          <div hidden={isQuery(query)}>
            <PageSection state={state} run={run} onRead={read} />
          </div>
        </div>
      </main>
      <nav className="fn-links" aria-label={t('popup.links')}>
        <a href="/list.html" target="_blank" rel="noopener">
          {t('popup.list')}
        </a>
        <a href="/claims.html" target="_blank" rel="noopener">
          {t('popup.claims')}
        </a>
        <a href="/packs.html" target="_blank" rel="noopener">
          {t('popup.packs')}
        </a>
        <a href="/options.html" target="_blank" rel="noopener">
          {t('popup.settings')}
        </a>
        {!paused && (
          <button
            type="button"
            className="fn-plain-button"
            data-testid="pause-hour"
            onClick={() => run(state.pause(true, anHour))}
          >
            {t('popup.pauseHour')}
          </button>
        )}
      </nav>
      <footer className="fn-foot">
        <Sentence
          text={footer(known)}
          parts={{
            claims: (words) => (
              <a href="/claims.html" target="_blank" rel="noopener">
                {words}
              </a>
            ),
          }}
        />
      </footer>
    </>
  );
}
