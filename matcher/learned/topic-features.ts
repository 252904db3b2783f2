/** Which of the claim's topics are there, and where; what else is spoken of; which frames fit. */
import type { Entry } from '../index-data';
import type { ClaimProfile } from './claim-profile';
import { Group, type JudgedFit, type Scope, type Sink } from './features';
import { hashText, mix } from './hash';
import { Place, type Scene } from './scene';

const OWN = hashText('concept here');
const ROUND = hashText('concept round it');
const COVER = hashText('topics there');
const RIVALS = hashText('rivals');
const FRAME = hashText('frame');
const BEST = hashText('best frame');
const LEANS = hashText('leans');

/** How near a topic is, 0 (nowhere) to 5 (in the sentence), by its place round it. */
const NEARNESS: Readonly<Record<number, number>> = {
  [Place.after]: 1,
  [Place.earlier]: 2,
  [Place.title]: 3,
  [Place.sentenceBefore]: 4,
};
const HERE = 5;
const LEVELS = 6;

/** How near the nearest topic of each role is, and which rivals the sentence names. */
function coverage(
  { own, round, places }: Scene,
  { roles }: ClaimProfile,
  entries: readonly Entry[],
): { cover: number[]; rivals: number } {
  const cover = [0, 0, 0, 0];
  let rivals = 0;
  for (const entry of own) {
    const role = roles.get(entry);
    if (role !== undefined) cover[role] = HERE;
    else if (entries[entry]?.kind === 'drug') rivals |= 1;
    else if (entries[entry]?.kind === 'disease') rivals |= 2;
  }
  round.forEach((entry, at) => {
    const role = roles.get(entry);
    if (role === undefined) return;
    const near = NEARNESS[places[at] ?? 0] ?? 0;
    if (near > (cover[role] ?? 0)) cover[role] = near;
  });
  return { cover, rivals };
}

export function conceptFeatures(
  scene: Scene,
  profile: ClaimProfile,
  { all, kind, claim }: Scope,
  entries: readonly Entry[],
  sink: Sink,
): void {
  for (const entry of scene.own) {
    const concept = mix(OWN, entries[entry]?.key ?? 0);
    sink(Group.concepts, mix(claim, concept), -1);
    sink(Group.concepts, mix(kind, concept), -1);
    if (profile.says.has(entry)) sink(Group.topics, mix(all, OWN), -1);
  }
  // Of what stands round it only the claim's own topics: in a long post all sorts of things do.
  scene.round.forEach((entry, at) => {
    if (!profile.roles.has(entry)) return;
    const concept = mix(claim, mix(ROUND, entries[entry]?.key ?? 0));
    sink(Group.topics, concept, -1);
    sink(Group.topics, mix(concept, scene.places[at] ?? 0), -1);
  });
  const { cover, rivals } = coverage(scene, profile, entries);
  const code = ((cover[1] ?? 0) * LEVELS + (cover[2] ?? 0)) * LEVELS + (cover[3] ?? 0);
  const both = mix(COVER, code);
  for (const scope of [all, kind, claim]) {
    sink(Group.topics, scope, -1);
    sink(Group.topics, mix(scope, both), -1);
    for (let role = 1; role < cover.length; role++)
      sink(Group.topics, mix(mix(scope, mix(COVER, role)), cover[role] ?? 0), -1);
  }
  sink(Group.topics, mix(mix(all, mix(RIVALS, code)), rivals), -1);
  sink(Group.topics, mix(mix(claim, RIVALS), rivals), -1);
}

/** A frame's own stance and what the cues make of it, as one number. */
function outcomeOf({ fit: { frame }, judgement }: JudgedFit): number {
  const form = frame.denies ? 'denies' : frame.whenDenied ? `when denied ${judgement.negated}` : '';
  return hashText(`${form} ${judgement.stance}`);
}

export function frameFeatures(fits: readonly JudgedFit[], { all, claim }: Scope, sink: Sink): void {
  let best: JudgedFit | undefined;
  for (const judged of fits) {
    const { score, leans } = judged.fit;
    const outcome = mix(FRAME, outcomeOf(judged));
    sink(Group.frames, mix(all, outcome), -1);
    sink(Group.frames, mix(claim, outcome), -1);
    sink(Group.frames, mix(mix(all, outcome), Math.round(score * 10)), -1);
    sink(Group.frames, mix(mix(all, mix(LEANS, outcome)), leans.length), -1);
    if (!best || score > best.fit.score) best = judged;
  }
  const outcome = best ? mix(outcomeOf(best), Math.round(best.fit.score * 10)) : 0;
  sink(Group.frames, mix(all, mix(BEST, outcome)), -1);
}
