import { useEffect, useEffectEvent, useId, useState } from 'react';
import { t } from '../shared/i18n-pages';
import { longestNote } from '../shared/saved-list';

/** How long the reader pauses before the note is saved, in milliseconds. */
const pause = 800;

interface Props {
  /** The note as it is saved. */
  stored: string;
  /** The note as it stands in the field. */
  words: string;
  onWords(words: string): void;
  save(words: string): Promise<void>;
}

/**
 * The reader's own words about a claim, saved by themselves. What cannot be saved stays here. The
 * browser's help with spelling and forms is off: some of it asks the browser's maker.
 */
export function NoteField({ stored, words, onWords, save }: Props) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [wasSaved, setWasSaved] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const isDirty = words !== stored;
  const isTooLong = words.length > longestNote;
  const isRefused = isDirty && refused === words;
  const canSave = isDirty && !busy && !isTooLong;

  const saveNow = async () => {
    if (!canSave) return;
    setBusy(true);
    try {
      await save(words);
      setRefused(null);
      setWasSaved(true);
    } catch (error) {
      console.error('Footnote: a note could not be saved.', error);
      setRefused(words);
    } finally {
      setBusy(false);
    }
  };
  const saveQuietly = useEffectEvent(() => void saveNow());

  const waitsFor = canSave && !isRefused ? words : null;
  useEffect(() => {
    if (waitsFor === null) return;
    const timer = setTimeout(saveQuietly, pause);
    return () => clearTimeout(timer);
  }, [waitsFor]);

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') saveQuietly();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => document.removeEventListener('visibilitychange', onHide);
  }, []);

  const wouldBeLost = isDirty && (isTooLong || isRefused);
  // A save that is under way is of earlier words, and keeps the last ones waiting.
  const mayBeLost = wouldBeLost || (isDirty && busy);
  useEffect(() => {
    if (!mayBeLost) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [mayBeLost]);

  return (
    <div className="fn-note">
      <label htmlFor={id}>{t('list.note.label')}</label>
      <textarea
        id={id}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        value={words}
        aria-describedby={`${id}-state`}
        aria-invalid={wouldBeLost}
        onChange={({ target }) => {
          setWasSaved(false);
          onWords(target.value);
        }}
        onBlur={() => void saveNow()}
      />
      <p className="fn-hint" id={`${id}-state`} role="status">
        {!isDirty && wasSaved && t('list.note.saved')}
        {isDirty &&
          isTooLong &&
          t('list.note.tooLong', { length: words.length, most: longestNote })}
        {isRefused && !isTooLong && t('list.note.refused')}
      </p>
      {isRefused && !isTooLong && (
        <button type="button" className="fn-action" onClick={() => void saveNow()}>
          {t('list.note.again')}
        </button>
      )}
    </div>
  );
}
