/** What stands on "My list" in pictures of it: claims of the demo thread, with questions. */
import type { SavedClaim } from '../../shared/saved';
import type { FootnoteBrowser } from '../browser/footnote-browser';

const thread = {
  title: 'LDN for lupus, worth asking about?',
  url: 'https://porchlight.example/thread/20411',
};

const saved: readonly (SavedClaim & { note: string })[] = [
  {
    ...thread,
    claim: 'ldn-fda-approved',
    stance: 'asserts',
    words: 'the FDA has approved low dose naltrexone',
    note: 'Is there anything approved for the tiredness?',
  },
  {
    ...thread,
    claim: 'ldn-no-side-effects',
    stance: 'asserts',
    words: 'LDN has no side effects',
    note: 'Would it get in the way of what I take now?',
  },
];

/** Puts it on the reader's list. */
export async function saveForPicture(footnote: FootnoteBrowser): Promise<void> {
  for (const { note, ...claim } of saved) {
    const id = await footnote.send<number>('saveClaim', claim);
    await footnote.send('noteSaved', { id, note });
  }
}
