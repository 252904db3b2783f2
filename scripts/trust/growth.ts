/**
 * Whether something grows: a line through readings, with how sure it is. Two readings say nothing, and a
 * slope without its margin little; here nothing counts as flat that was not shown to be.
 */

export interface Reading {
  /** In hours since the beginning. */
  at: number;
  value: number;
}

export interface Growth {
  /** By the hour. */
  slope: number;
  /** The true slope is within this of it in 95 of 100 cases. */
  margin: number;
}

/** The beginning fills what is kept for good, and is left out. */
const warmUp = 1 / 5;
/** Neighbouring readings are alike, so that stretches are counted and not readings. */
const stretches = 12;
/** Of Student's distribution with two less degrees of freedom, for 95 of 100 on both sides. */
const quantile = 2.228;

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2)];
  return ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The middle reading of each stretch: one that is far off changes nothing. */
function middles(readings: readonly Reading[]): Reading[] {
  const edge = (stretch: number) => Math.round((stretch * readings.length) / stretches);
  return Array.from({ length: stretches }, (_, stretch) => {
    const part = readings.slice(edge(stretch), edge(stretch + 1));
    return {
      at: sum(part.map(({ at }) => at)) / part.length,
      value: middle(part.map(({ value }) => value)),
    };
  });
}

/** @returns null where there are too few readings to tell */
export function growthOf(readings: readonly Reading[]): Growth | null {
  const counted = readings.slice(Math.floor(readings.length * warmUp));
  if (counted.length < 2 * stretches) return null;
  const points = middles(counted);
  const at = sum(points.map((point) => point.at)) / stretches;
  const value = sum(points.map((point) => point.value)) / stretches;
  const spread = sum(points.map((point) => (point.at - at) ** 2));
  const slope = sum(points.map((point) => (point.at - at) * (point.value - value))) / spread;
  const rest = sum(points.map((point) => (point.value - value - slope * (point.at - at)) ** 2));
  return { slope, margin: quantile * Math.sqrt(rest / (stretches - 2) / spread) };
}
