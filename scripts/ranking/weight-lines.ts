import { FEATURES } from '../../matcher/pack/features';

/** Weights as lines of an object in TypeScript. */
export const weightLines = (weights: readonly number[], indent: string): string =>
  FEATURES.map((name, at) => `${indent}${name}: ${Number((weights[at] ?? 0).toFixed(2))},`).join(
    '\n',
  );
