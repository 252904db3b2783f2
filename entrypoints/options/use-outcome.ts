/** Says how something that the reader asked for went. */
import { useState } from 'react';
import { t } from '../../shared/i18n-pages';

export interface Outcome {
  text: string;
  failed: boolean;
}

/** The sentences for both ends of something, put into words when it ends. */
export interface Sentences {
  done(): string;
  failed(error: unknown): string;
}

const saved: Sentences = {
  done: () => t('options.saved'),
  failed: () => t('options.notSaved'),
};

const nothing: Outcome = { text: '', failed: false };

/** The last outcome, and two ways to make the next one. */
export function useOutcome() {
  const [outcome, setOutcome] = useState(nothing);

  const say = (text: string, failed: boolean) => setOutcome({ text, failed });

  /** Runs something and says how it ended. Resolves to whether it went well. */
  async function run(work: Promise<unknown>, { done, failed } = saved): Promise<boolean> {
    // Emptied first, so that the same sentence is read out again.
    setOutcome(nothing);
    try {
      await work;
      say(done(), false);
      return true;
    } catch (error) {
      console.info('Footnote: that did not work.', error);
      say(failed(error), true);
      return false;
    }
  }

  return { outcome, run, say };
}
