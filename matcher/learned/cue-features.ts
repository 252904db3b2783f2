/** The cues of the sentence, how they stand to the claim's topics, and what the rules make of them. */
import type { Entry } from '../index-data';
import { judge } from '../stance';
import type { ClaimProfile } from './claim-profile';
import { Group, type Scope, type Sink } from './features';
import { hashText, mix } from './hash';
import type { MaskedWords } from './masked-words';
import type { Scene } from './scene';

const CUE = hashText('cue');
const ZONE = hashText('cue in zone');
const GAP = hashText('cue at a distance');
const JUDGED = hashText('judged');
const FLAGS = hashText('flags');
const ASKED = hashText('asked');
const FIRST = hashText('first words');
const FIRST_WORDS = 3;

export function cueFeatures(
  { here: { spoken } }: Scene,
  profile: ClaimProfile,
  masked: MaskedWords,
  { all, kind }: Scope,
  entries: readonly Entry[],
  sink: Sink,
): void {
  const { sentence, mentions } = spoken;
  const judged = mix(JUDGED, judgedAround(spoken, profile, masked, entries));
  sink(Group.cues, mix(all, judged), -1);
  sink(Group.cues, mix(kind, judged), -1);
  for (const { entry, from, to } of mentions) {
    const cue = entries[entry];
    if (cue?.kind !== 'cue') continue;
    const zone = zoneOf(from, to, masked);
    const gap = zone === 1 ? masked.from - to : zone === 3 ? from - masked.to : 0;
    sink(Group.cues, mix(all, mix(CUE, cue.key)), from);
    const inZone = mix(mix(ZONE, cue.key), zone);
    sink(Group.cues, mix(all, inZone), from);
    sink(Group.cues, mix(all, mix(mix(GAP, inZone), Math.min(6, gap) >> 1)), from);
  }
  const flags = (sentence.asked ? 1 : 0) | (sentence.quoted ? 2 : 0) | (sentence.cites ? 4 : 0);
  sink(Group.cues, mix(all, mix(FLAGS, flags)), -1);
  if (sentence.asked) sink(Group.cues, mix(all, mix(ASKED, masked.words[0] ?? 0)), 0);
  for (let at = 0; at < Math.min(FIRST_WORDS, masked.length); at++)
    sink(Group.cues, mix(all, mix(mix(FIRST, at), masked.words[at] ?? 0)), at);
}

/** 0 without topics, 1 before all of them, 2 between, 3 after. */
function zoneOf(from: number, to: number, masked: MaskedWords): number {
  if (masked.from < 0) return 0;
  if (to <= masked.from) return 1;
  return from >= masked.to ? 3 : 2;
}

/** What the rules for stance say of the claim's relation, or else of its first topic. */
function judgedAround(
  spoken: Scene['here']['spoken'],
  { says: relations }: ClaimProfile,
  { topics }: MaskedWords,
  entries: readonly Entry[],
): number {
  const [topic] = topics;
  if (!topic) return 0;
  const relation = spoken.mentions.find(({ entry }) => relations.has(entry));
  const says = relation ?? topic;
  const { stance, negated } = judge(
    spoken,
    {
      says,
      here: topics,
      frame: { says: [...relations] },
      from: Math.min(says.from, ...topics.map(({ from }) => from)),
      to: Math.max(says.to, ...topics.map(({ to }) => to)),
    },
    entries,
  );
  return hashText(`${relation ? 'relation' : 'topic'} ${stance} ${negated === true}`);
}
