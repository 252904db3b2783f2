/** What stands on "My list" in the stores' picture of it: claims of the demo thread, with questions. */
import type { SavedClaim } from '../../shared/saved';

const thread = {
  title: 'LDN for lupus, worth asking about?',
  url: 'https://porchlight.example/thread/20411',
};

export const savedForPicture: readonly (SavedClaim & { note: string })[] = [
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
