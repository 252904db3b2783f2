import { useId, useState } from 'react';
import { MarkedText } from '../../components/MarkedText';
import { t } from '../../shared/i18n-pages';
import { type Tried, useTried } from './use-tried';

/** What a sentence does with the claim. */
function Result({ tried: { sentence, matches } }: { tried: Tried }) {
  const [first] = matches;
  if (!first) return t('packs.try.none');
  return (
    <>
      {t(`packs.try.${first.stance}`)}{' '}
      <q lang="en">
        <MarkedText
          text={sentence}
          parts={matches.map(({ start, end }): [number, number] => [start, end])}
        />
      </q>
    </>
  );
}

/** Tries a claim that is being written on a sentence, as both are typed. */
export function TryWording({ statement, phrasings }: { statement: string; phrasings: string }) {
  const id = useId();
  const [sentence, setSentence] = useState('');
  const tried = useTried(statement, phrasings, sentence);
  return (
    <div className="fn-field fn-try">
      <label htmlFor={id}>{t('packs.try.label')}</label>
      <textarea
        id={id}
        rows={2}
        spellCheck={false}
        value={sentence}
        aria-describedby={`${id}-result`}
        onChange={({ target }) => setSentence(target.value)}
      />
      <p id={`${id}-result`} className="fn-tried" role="status">
        {tried && <Result tried={tried} />}
      </p>
    </div>
  );
}
