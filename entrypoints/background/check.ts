/** Answers the page: what is claimed in these blocks, and what of it is marked. */
import type { CheckedBlock, CheckReply, CheckRequest, Mark } from '../../shared/protocol';
import { matchAnswered } from '../../matcher/answered';
import { strengthOf } from '../../shared/marking';
import { readSettings } from '../../shared/settings';
import { library } from './library';

export async function checkBlocks({ title, blocks }: CheckRequest): Promise<CheckReply> {
  if ((await readSettings()).paused) return { paused: true };
  const { matcher, claims } = await library();
  const checked = blocks.map(({ id, ...block }): CheckedBlock => {
    const marks: Mark[] = [];
    for (const match of matchAnswered(matcher, { title, ...block })) {
      const claim = claims.get(match.claim);
      const strength = claim && strengthOf(match.stance, claim.verdict);
      if (strength) marks.push({ ...match, strength });
    }
    return { id, marks };
  });
  return { paused: false, blocks: checked.filter(({ marks }) => marks.length > 0) };
}
