/** Says how something that the reader asked for went. */
import { useState } from 'react';

export interface Outcome {
  text: string;
  failed: boolean;
}

/** The sentences for both ends of something. */
interface Sentences {
  done: string;
  failed: string | ((error: unknown) => string);
}

const saved: Sentences = {
  done: 'Saved.',
  failed: 'This could not be saved. The setting is as it was before.',
};

const nothing: Outcome = { text: '', failed: false };

/** The last outcome, and two ways to make the next one. */
export function useOutcome() {
  const [outcome, setOutcome] = useState(nothing);

  /** Runs something and says how it ended. Resolves to whether it went well. */
  async function run(work: Promise<unknown>, { done, failed } = saved): Promise<boolean> {
    // Emptied first, so that the same sentence is read out again.
    setOutcome(nothing);
    try {
      await work;
      setOutcome({ text: done, failed: false });
      return true;
    } catch (error) {
      console.info('Footnote: that did not work.', error);
      setOutcome({ text: typeof failed === 'string' ? failed : failed(error), failed: true });
      return false;
    }
  }

  return { outcome, run, say: setOutcome };
}
