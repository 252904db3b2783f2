/** Whether a claim that is still being written would be found in a sentence. */
import { useEffect, useState } from 'react';
import { packLimits } from '../../claims-db/packs/limits';
import type { Match } from '../../shared/match';
import { sendMessage } from '../../shared/protocol';
import { linesOf } from './own-draft';

/** How long the reader has to pause before it is tried, in milliseconds. */
const pause = 150;

/** What was found in which sentence. */
export interface Tried {
  sentence: string;
  matches: readonly Match[];
}

/** The last answer, or null where there is nothing to try. It may be of an earlier sentence. */
export function useTried(statement: string, phrasings: string, sentence: string): Tried | null {
  const [tried, setTried] = useState<Tried | null>(null);

  useEffect(() => {
    let isLast = true;
    if (statement.trim() === '' || sentence.trim() === '') {
      setTried(null);
      return;
    }
    const timer = setTimeout(() => {
      const wording = {
        statement,
        phrasings: linesOf(phrasings).slice(0, packLimits.phrasings),
        sentence,
      };
      sendMessage('tryWording', wording).then(
        (matches) => {
          if (isLast) setTried({ sentence, matches });
        },
        (error: unknown) => console.error('Footnote: the sentence was not tried.', error),
      );
    }, pause);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [statement, phrasings, sentence]);

  return tried;
}
