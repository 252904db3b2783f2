/** Answers the page: what is claimed in these blocks, and what of it is marked. */
import type { CheckedBlock, CheckReply, CheckRequest, Mark } from '../../shared/protocol';
import { matchAnswered } from '../../matcher/answered';
import { isHidden } from '../../shared/hidden';
import { strengthOf } from '../../shared/marking';
import { readSettings } from '../../shared/settings';
import { library } from './library';

/** @param site - the page's host name, for what the reader hid there */
export async function checkBlocks(
  { title, blocks }: CheckRequest,
  site: string,
): Promise<CheckReply> {
  const { paused, hidden } = await readSettings();
  if (paused) return { paused: true };
  const { matcher, claims } = await library();
  const checked = blocks.map(({ id, ...block }): CheckedBlock => {
    const marks: Mark[] = [];
    for (const match of matchAnswered(matcher, { title, ...block })) {
      const claim = claims.get(match.claim);
      const strength = claim && strengthOf(match.stance, claim.verdict);
      const words = block.text.slice(match.start, match.end);
      if (!strength || isHidden(hidden, { claim: match.claim, words, site })) continue;
      marks.push({ ...match, strength });
    }
    return { id, marks };
  });
  return { paused: false, blocks: checked.filter(({ marks }) => marks.length > 0) };
}
