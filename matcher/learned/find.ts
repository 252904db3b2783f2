/** The claims that the model finds in a text, sentence by sentence, with the words that told. */
import { stances } from '../../shared/match';
import type { Stance } from '../types';
import type { PairReader } from './reader';
import {
  featureScale,
  type Likelihood,
  type Model,
  type PairScorer,
  PRESENT_SHARES,
  STANCE_SHARES,
  type Thresholds,
} from './model';
import { FRAME_THRESHOLD, outcomeOf } from '../frame-finder';
import type { Considered } from './considered';
import { GROUPS, type JudgedFit, type Pair } from './features';

/** A claim that a sentence makes, denies or asks about. */
export interface Finding {
  claim: number;
  stance: Stance;
  /** How likely, 0 to 1. */
  score: number;
}

/** Log odds below which a pair is given up after its concepts, and after its words. */
const LEAST_BY_CONCEPTS = -4.5;
const LEAST_BY_WORDS = -4;

/** What the model makes of the claims that a sentence may make. */
export function findInSentence(
  considered: Considered,
  reader: PairReader,
  scorer: PairScorer,
  { thresholds }: Model,
): Finding[] {
  const findings: Finding[] = [];
  for (const claim of considered.claims) {
    const likelihood = likelihoodOf(
      reader.pair(considered, claim),
      scorer,
      considered.outright.has(claim),
    );
    if (!likelihood) continue;
    const stance = likeliestStance(likelihood);
    const score = likelihood.present * likelihood[stance];
    const isEnough = isLikelyEnough(stance, likelihood, considered, claim, thresholds);
    if (isEnough) findings.push({ claim, stance, score });
  }
  return findings;
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

/**
 * @param isOutright - whether the pair is not to be given up half-way
 * @returns undefined for a pair that its first features speak against
 */
function likelihoodOf(
  pair: Pair | undefined,
  scorer: PairScorer,
  isOutright: boolean,
): Likelihood | undefined {
  scorer.reset();
  pair?.concepts(scorer.add);
  if (!pair || (!isOutright && scorer.present() < LEAST_BY_CONCEPTS)) return undefined;
  pair.words(scorer.add);
  if (!isOutright && scorer.present() < LEAST_BY_WORDS) return undefined;
  pair.rest(scorer.add);
  return scorer.likelihood();
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
