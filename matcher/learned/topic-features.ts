/** Which of the claim's topics are there, and where; what else is spoken of; which frames fit. */
import type { Entry } from '../index-data';
import type { ClaimProfile } from './claim-profile';
import { Group, type JudgedFit, type Scope, type Sink } from './features';
import { hashText, mix } from './hash';
import type { MaskedWords } from './masked-words';
import { Place, type Scene } from './scene';

const OWN = hashText('concept here');
const ROUND = hashText('concept round it');
const COVER = hashText('topics there');
const RIVALS = hashText('rivals');
const FRAME = hashText('frame');
const BEST = hashText('best frame');
const LEANS = hashText('leans');

/** How near a topic is, 0 (nowhere) to 5 (in the sentence), by its place round it. */
const NEARNESS: Readonly<Record<number, number>> = { [Place.after]: 1, [Place.earlier]: 2, [Place.title]: 3, [Place.sentenceBefore]: 4 };
const HERE = 5;
const LEVELS = 6;

/** How near each role's nearest topic is, as one number. */
function coverage({ own, context }: Scene, { roles }: ClaimProfile): number[] {
  const cover = [0, 0, 0, 0];
  for (const [entry, role] of roles) {
    const place = context.get(entry);
    const near = own.has(entry) ? HERE : place === undefined ? 0 : (NEARNESS[place] ?? 0);
    if (near > (cover[role] ?? 0)) cover[role] = near;
  }
  return cover;
}

export function conceptFeatures(
  scene: Scene,
  profile: ClaimProfile,
  masked: MaskedWords,
  { all, kind, claim }: Scope,
  entries: readonly Entry[],
  sink: Sink,
): void {
  const keyOf = (entry: number) => entries[entry]?.key ?? 0;
  for (const entry of scene.own) {
    const concept = mix(OWN, keyOf(entry));
    sink(Group.concepts, mix(claim, concept), -1);
    sink(Group.concepts, mix(kind, concept), -1);
    if (profile.says.has(entry)) sink(Group.topics, mix(all, OWN), -1);
  }
  for (const [entry, place] of scene.context) {
    const concept = mix(claim, mix(ROUND, keyOf(entry)));
    sink(Group.concepts, concept, -1);
    sink(Group.concepts, mix(concept, place), -1);
  }
  const cover = coverage(scene, profile);
  const code = cover.slice(1).reduce((sum, near) => sum * LEVELS + near, 0);
  const both = mix(COVER, code);
  for (const scope of [all, kind, claim]) {
    sink(Group.topics, scope, -1);
    sink(Group.topics, mix(scope, both), -1);
    for (let role = 1; role < cover.length; role++)
      sink(Group.topics, mix(mix(scope, mix(COVER, role)), cover[role] ?? 0), -1);
  }
  const rivals = rivalsIn(scene, profile, entries);
  sink(Group.topics, mix(mix(all, mix(RIVALS, code)), rivals), -1);
  sink(Group.topics, mix(mix(claim, RIVALS), rivals), -1);
  sink(Group.topics, mix(mix(all, RIVALS), masked.topics.length > 0 ? 1 : 0), -1);
}

/** 1 for another drug in the sentence, 2 for another disease, 3 for both. */
function rivalsIn(scene: Scene, { roles }: ClaimProfile, entries: readonly Entry[]): number {
  let rivals = 0;
  for (const entry of scene.own) {
    if (roles.has(entry)) continue;
    const kind = entries[entry]?.kind;
    if (kind === 'drug') rivals |= 1;
    else if (kind === 'disease') rivals |= 2;
  }
  return rivals;
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
