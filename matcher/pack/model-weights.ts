/** Weights of the model, written by scripts/rank-fit.ts. README.md says what they were fitted on. */
import type { FEATURES } from './features';

type Weights = Record<(typeof FEATURES)[number], number>;

/** Which of the claims a text makes. */
export const ORDER: Weights = {
  bias: 0,
  coverage: 14.5,
  square: -8.19,
  missed: 1.38,
  terms: 0.08,
  rarest: 0.74,
  best: 7.01,
  names: 1.45,
  others: 3.56,
  numbers: 1.35,
  otherNumbers: -0.81,
  alike: 19.38,
  chunks: 0.29,
  chunkCoverage: 1.48,
  bm25: 9.24,
  stretch: 2.09,
  density: -1.36,
  ofText: 2.53,
  sentence: 3.42,
  textSize: 0,
  wordingSize: 1.65,
  packSize: 0,
};

/** Whether the best of them fits: its features, and how far it is ahead of the next ones. */
export const FIT: { features: Weights; lead: number } = {
  features: {
    bias: -9.07,
    coverage: -3.09,
    square: 3.09,
    missed: 1.16,
    terms: -0.13,
    rarest: 0.94,
    best: 3.24,
    names: 0.92,
    others: 3.42,
    numbers: 1.18,
    otherNumbers: -0.47,
    alike: 7.96,
    chunks: 1.57,
    chunkCoverage: 1.31,
    bm25: 3.48,
    stretch: 2.23,
    density: -1.36,
    ofText: 0.68,
    sentence: 1.85,
    textSize: -1.37,
    wordingSize: -0.29,
    packSize: -0.17,
  },
  lead: 0.64,
};
