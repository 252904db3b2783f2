/** Weights of the model for marks, written by scripts/mark-fit.ts. README.md says what they were fitted on. */
import type { FEATURES } from './features';

/** Whether a sentence makes a claim. */
export const MARK: Record<(typeof FEATURES)[number], number> = {
  bias: -7.8,
  coverage: -15.05,
  square: 7.84,
  missed: -1.58,
  terms: 1.18,
  rarest: -0.8,
  best: 6.22,
  names: 0.41,
  others: 2.48,
  numbers: 0.12,
  otherNumbers: 0.45,
  alike: 4.33,
  chunks: 3.33,
  chunkCoverage: 1.06,
  bm25: 8.88,
  stretch: 1.77,
  density: -2.31,
  ofText: 1.72,
  sentence: 5.07,
  textSize: 0.14,
  wordingSize: -3.99,
  packSize: -0.13,
};
