/** The claims that the model finds in a text, sentence by sentence, with the words that told. */
import { stances } from '../../shared/match';
import type { Stance } from '../types';
import type { PairReader } from './reader';
import {
  featureScale,
  type Likelihood,
  type Model,
  PRESENT_SHARES,
  STANCE_SHARES,
  type Thresholds,
} from './model';
import { FRAME_THRESHOLD, outcomeOf } from '../frame-finder';
import type { Considered } from './considered';
import { GROUPS, type JudgedFit } from './features';
import type { Look } from './look';
import { likelihoodOf, type LookedAt, type SecondLook } from './second-look';

/** A claim that a sentence makes, denies or asks about. */
export interface Finding {
  claim: number;
  stance: Stance;
  /** How likely, 0 to 1. */
  score: number;
}

/** What the model makes of the claims of a sentence, in a text whose sentences all had a first look. */
export function findInSentence(
  looks: readonly Look[],
  text: LookedAt,
  second: SecondLook,
  thresholds: Thresholds,
): Finding[] {
  const findings: Finding[] = [];
  for (const look of looks) {
    const outright = saidOutright(look, thresholds);
    const likely = likelyEnough(look, text.numbersOf(look), second, thresholds);
    // Who says something outright and asks others about it has said it.
    const isSaid = likely?.stance === 'asks' && outright?.stance === 'asserts';
    const finding = likely && !isSaid ? likely : outright;
    if (finding) findings.push(finding);
  }
  return findings;
}

/** What the second look finds likely enough. */
function likelyEnough(
  { claim, considered }: Look,
  numbers: Float32Array,
  second: SecondLook,
  thresholds: Thresholds,
): Finding | undefined {
  const { withFrame, asserts, denies, asks } = thresholds;
  const least = Math.min(withFrame, asserts, denies, asks);
  const likelihood = second.judge(numbers, least);
  if (!likelihood) return undefined;
  const stance = likeliestStance(likelihood);
  const score = likelihood.present * likelihood[stance];
  return isLikelyEnough(stance, likelihood, considered, claim, thresholds)
    ? { claim, stance, score }
    : undefined;
}

/** How likely something has to be at first look where a frame says it outright, */
const LEAST_OUTRIGHT = 0.02;
/** where it leans on another sentence for a part of it, */
const LEAST_LEANING = 0.4;
/** and where a cue makes a denial of it ("yeah right") that an assertion seems likelier than. */
const LEAST_DENIED = 0.3;

/** What the second look is unsure of, but a frame says and the first look agrees with. */
function saidOutright(look: Look, thresholds: Thresholds): Finding | undefined {
  const { claim, considered } = look;
  const likelihood = likelihoodOf(look.there, look.denies, look.asks);
  const stance = likeliestStance(likelihood);
  const sure = likelihood[stance];
  const score = likelihood.present * sure;
  const said = fitWith(stance, considered, claim);
  const isOutright = said?.fit.leans.length === 0;
  if (isOutright && score >= LEAST_OUTRIGHT && sure >= thresholds.surelyWithFrame)
    return { claim, stance, score };
  if (said && score >= LEAST_LEANING && sure >= thresholds.surelyAsserts)
    return { claim, stance, score };
  const denied = likelihood.present * likelihood.denies;
  return denied >= LEAST_DENIED && fitWith('denies', considered, claim)?.fit.leans.length === 0
    ? { claim, stance: 'denies', score: denied }
    : undefined;
}

/** Whether a finding is likely enough; a frame that says the same outright lets it be less so. */
function isLikelyEnough(
  stance: Stance,
  likelihood: Likelihood,
  considered: Considered,
  claim: number,
  thresholds: Thresholds,
): boolean {
  const sure = likelihood[stance];
  const score = likelihood.present * sure;
  const surely = leastSure(stance, considered, claim, thresholds);
  if (score >= thresholds[stance] && sure >= surely) return true;
  if (score < thresholds.withFrame || sure < thresholds.surelyWithFrame) return false;
  return fitWith(stance, considered, claim)?.fit.leans.length === 0;
}

/** How sure the model has to be of a stance where the frames that fit all say something else. */
const SURE_AGAINST_FRAMES = { asserts: 0.95, denies: 0.85, asks: 0 };

function leastSure(
  stance: Stance,
  considered: Considered,
  claim: number,
  { surelyAsserts }: Thresholds,
): number {
  const fits = considered.fitsOf(claim).filter(({ fit }) => fit.score >= FRAME_THRESHOLD);
  const isAgainst =
    fits.length > 0 &&
    fits.every(({ fit, judgement }) => {
      const outcome = outcomeOf(fit, judgement);
      return stance === 'asserts' ? outcome === undefined : outcome === 'asserts';
    });
  if (isAgainst) return SURE_AGAINST_FRAMES[stance];
  return stance === 'asserts' ? surelyAsserts : 0;
}

/** The best frame by which the sentence does this with a claim. */
export function fitWith(
  stance: Stance,
  considered: Considered,
  claim: number,
): JudgedFit | undefined {
  let best: JudgedFit | undefined;
  for (const judged of considered.fitsOf(claim)) {
    const { fit, judgement } = judged;
    if (fit.score < FRAME_THRESHOLD || outcomeOf(fit, judgement) !== stance) continue;
    if (!best || fit.score > best.fit.score) best = judged;
  }
  return best;
}

function likeliestStance(likelihood: Likelihood): Stance {
  return stances.reduce((best, stance) => (likelihood[stance] > likelihood[best] ? stance : best));
}

/** How much each word of the sentence speaks for a finding. */
export interface WordWeights {
  /** For the claim being there. */
  claim: Float64Array;
  /** For the stance that was found, over an assertion. */
  stance: Float64Array;
}

export function weighWords(
  considered: Considered,
  { claim, stance }: Finding,
  reader: PairReader,
  model: Model,
): WordWeights {
  const words = considered.scene.here.hashes.length;
  const weights = { claim: new Float64Array(words), stance: new Float64Array(words) };
  const counts = new Uint32Array(GROUPS);
  const pair = reader.pair(considered, claim);
  if (!pair) return weights;
  pair.all((group) => {
    counts[group] = (counts[group] ?? 0) + 1;
  });
  const presentMask = model.present.length - 1;
  const stanceMask = model.stance.length / 2 - 1;
  pair.all((group, hash, token) => {
    if (token < 0) return;
    const scale = featureScale(group, counts[group] ?? 0);
    weights.claim[token] =
      (weights.claim[token] ?? 0) +
      scale * (PRESENT_SHARES[group] ?? 0) * (model.present[hash & presentMask] ?? 0);
    const share = STANCE_SHARES[group] ?? 0;
    if (share === 0) return;
    const row = (hash & stanceMask) * 2 + (stance === 'asks' ? 1 : 0);
    weights.stance[token] = (weights.stance[token] ?? 0) + scale * share * (model.stance[row] ?? 0);
  });
  return weights;
}
