/** Answers the page: what is claimed in these blocks, and what of it is marked. */
import type { CheckedBlock, CheckReply, CheckRequest, Mark, Wording } from '../../shared/protocol';
import { matchAnswered } from '../../matcher/answered';
import { buildPack } from '../../matcher/pack/build-pack';
import { PackIndex } from '../../matcher/pack/pack-index';
import { createPackMatcher } from '../../matcher/pack/pack-matcher';
import type { Matcher } from '../../matcher/types';
import type { Verdict } from '../../shared/claim';
import type { Match } from '../../shared/match';
import { qualifiedId } from '../../shared/pack';
import { isHidden } from '../../shared/hidden';
import { strengthOf } from '../../shared/marking';
import { defaults, isPaused, readSettings } from '../../shared/settings';
import { siteOf } from '../../shared/site';
import { library } from './library';
import { openPacksIfAny } from './pack-shelf';
import { isOn } from './sites';

/** Finds claims of one origin, and knows their verdicts. */
interface Finder {
  matcher: Matcher;
  verdictOf(claim: string): Verdict | undefined;
  /** The claim's id as the rest of the extension has it. */
  idOf(claim: string): string;
}

/** The project's own claims first, then those of the packs that are switched on. */
async function finders(): Promise<Finder[]> {
  const { matcher, claims } = await library();
  const packs = await openPacksIfAny();
  return [
    { matcher, verdictOf: (claim) => claims.get(claim)?.verdict, idOf: (claim) => claim },
    ...packs.map(({ info, matcher, verdictOf }) => ({
      matcher,
      verdictOf,
      idOf: (claim: string) => qualifiedId(info.head.id, claim),
    })),
  ];
}

/** @param address - the page's, or its origin: for what the reader hid and switched on there */
export async function checkBlocks(
  { title, blocks }: CheckRequest,
  address: string | undefined,
): Promise<CheckReply> {
  const settings = await readSettings();
  if (isPaused(settings)) return { paused: true };
  const site = siteOf(address);
  const all = await finders();
  const checked = blocks.map(({ id, ...block }): CheckedBlock => {
    const marks: Mark[] = [];
    for (const { matcher, verdictOf, idOf } of all)
      for (const match of matchAnswered(matcher, { title, ...block })) {
        const verdict = verdictOf(match.claim);
        const strength = verdict && strengthOf(match.stance, verdict, settings);
        const claim = idOf(match.claim);
        const words = block.text.slice(match.start, match.end);
        if (!strength || isHidden(settings.hidden, { claim, words, site })) continue;
        marks.push({ ...match, claim, strength });
      }
    return { id, marks };
  });
  return {
    paused: false,
    isOn: await isOn(address),
    blocks: checked.filter(({ marks }) => marks.length > 0),
  };
}

/** The longest text that is looked up, in UTF-16 units. */
const longestText = 100_000;

/** What a text claims, whatever the reader's settings: they asked. */
export async function checkText(text: string): Promise<Mark[]> {
  const passage = { title: '', text: text.slice(0, longestText) };
  return (await finders()).flatMap(({ matcher, verdictOf, idOf }) =>
    matcher.match(passage).flatMap((match) => {
      const verdict = verdictOf(match.claim);
      if (!verdict) return [];
      const strength = strengthOf(match.stance, verdict, defaults) ?? 'quiet';
      return { ...match, claim: idOf(match.claim), strength };
    }),
  );
}

/** Whether a claim with this wording would be found in a sentence, and where: a claim still being written. */
export async function tryWording({ statement, phrasings, sentence }: Wording): Promise<Match[]> {
  const { lexicon } = await library();
  const index = new PackIndex(buildPack([{ id: 'tried', statement, phrasings }]));
  return createPackMatcher(index, lexicon).match({ title: '', text: sentence });
}
