/** Weights of the model, written by scripts/rank-fit.ts. README.md says what they were fitted on. */
import type { FEATURES } from './features';

type Weights = Record<(typeof FEATURES)[number], number>;

/** Which of the claims a text makes. */
export const ORDER: Weights = {
  bias: 0,
  coverage: 5.28,
  rarest: 0.52,
  best: 7.38,
  names: 1.48,
  others: 3.52,
  numbers: 1.45,
  otherNumbers: -0.8,
  alike: 19.34,
  chunks: 2.13,
  chunkCoverage: -0.31,
  bm25: 10.96,
  stretch: 2.34,
  density: -1.89,
  ofText: 7.21,
  sentence: 3.73,
  textSize: 0,
  wordingSize: 0.44,
  packSize: 0,
};

/** Whether the best of them fits: its features, and how far it is ahead of the next ones. */
export const FIT: { features: Weights; lead: number } = {
  features: {
    bias: -8.81,
    coverage: -0.6,
    rarest: 0.85,
    best: 4.05,
    names: 0.92,
    others: 3.38,
    numbers: 1.3,
    otherNumbers: -0.41,
    alike: 7.64,
    chunks: 2.09,
    chunkCoverage: 0.9,
    bm25: 3.34,
    stretch: 2.1,
    density: -0.76,
    ofText: -0.97,
    sentence: 1.6,
    textSize: -1.59,
    wordingSize: -0.28,
    packSize: -0.19,
  },
  lead: 0.61,
};

/** Whether a claim fits, seen by itself. */
export const MARK: Weights = {
  bias: -11.55,
  coverage: 0.3,
  rarest: 1.06,
  best: 7.24,
  names: 1.3,
  others: 4.82,
  numbers: 1.72,
  otherNumbers: -0.58,
  alike: 13.05,
  chunks: 2.62,
  chunkCoverage: 1.35,
  bm25: 5.85,
  stretch: 2.71,
  density: -1.07,
  ofText: 1.24,
  sentence: 2.44,
  textSize: -1.81,
  wordingSize: -0.23,
  packSize: -0.45,
};
