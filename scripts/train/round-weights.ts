/** Rounds fitted weights to bytes. */
import type { Model } from '../../matcher/learned/model';
import type { Weights } from './fit';

type RoundedWeights = Omit<Model, 'fingerprint' | 'thresholds' | 'candidates' | 'second'>;

/** Steps on either side of 0: more make the file larger and the matches no better. */
const STEPS = 15;
/** Share of the weights that may be cut to the largest step. */
const CUT = 0.0003;

export function roundWeights(weights: Weights): RoundedWeights {
  const present = toBytes(weights.present);
  const stance = toBytes(weights.stance);
  return {
    present: present.bytes,
    presentStep: present.step,
    presentBias: weights.presentBias,
    stance: stance.bytes,
    stanceStep: stance.step,
    deniesBias: weights.deniesBias,
    asksBias: weights.asksBias,
  };
}

function toBytes(weights: Float32Array): { bytes: Int8Array; step: number } {
  const sizes = weights.map(Math.abs).sort();
  const largest = sizes[Math.floor(sizes.length * (1 - CUT))] || 1;
  const step = largest / STEPS;
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-STEPS, Math.min(STEPS, Math.round(weight / step))),
  );
  return { bytes, step };
}
