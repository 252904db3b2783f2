/** Answers the page: what is claimed in these blocks, and what of it is marked. */
import type { CheckedBlock, CheckReply, CheckRequest, Mark } from '../../shared/protocol';
import { matchAnswered } from '../../matcher/answered';
import { isHidden } from '../../shared/hidden';
import { strengthOf } from '../../shared/marking';
import { defaults, isPaused, readSettings } from '../../shared/settings';
import { library } from './library';

/** @param site - the page's host name, for what the reader hid there */
export async function checkBlocks(
  { title, blocks }: CheckRequest,
  site: string,
): Promise<CheckReply> {
  const settings = await readSettings();
  if (isPaused(settings)) return { paused: true };
  const { matcher, claims } = await library();
  const checked = blocks.map(({ id, ...block }): CheckedBlock => {
    const marks: Mark[] = [];
    for (const match of matchAnswered(matcher, { title, ...block })) {
      const claim = claims.get(match.claim);
      const strength = claim && strengthOf(match.stance, claim.verdict, settings);
      const words = block.text.slice(match.start, match.end);
      if (!strength || isHidden(settings.hidden, { claim: match.claim, words, site })) continue;
      marks.push({ ...match, strength });
    }
    return { id, marks };
  });
  return { paused: false, blocks: checked.filter(({ marks }) => marks.length > 0) };
}

/** The longest text that is looked up, in UTF-16 units. */
const longestText = 100_000;

/** What a text claims, whatever the reader's settings: they asked. */
export async function checkText(text: string): Promise<Mark[]> {
  const { matcher, claims } = await library();
  return matcher.match({ title: '', text: text.slice(0, longestText) }).flatMap((match) => {
    const claim = claims.get(match.claim);
    if (!claim) return [];
    const strength = strengthOf(match.stance, claim.verdict, defaults) ?? 'quiet';
    return { ...match, strength };
  });
}
