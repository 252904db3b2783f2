/**
 * Fits boosted oblivious trees (matcher/learned/trees.ts) to rows of numbers: each tree goes on from
 * what the trees before it leave unexplained, by Newton's step for the logistic loss, on a random part
 * of the rows and of the columns. The same rows and settings give the same trees to the last bit.
 */
import type { Trees } from '../../matcher/learned/trees';
import { randomFrom } from './random';

export interface TreeSettings {
  trees: number;
  depth: number;
  rate: number;
  /** Added to the weight of each leaf: draws its value to 0. */
  shrink: number;
  columnShare: number;
  rowShare: number;
}

/** Rows of numbers, one after another, each with what it is (1 or 0) and how much it counts. */
export interface Rows {
  numbers: Float32Array;
  width: number;
  outcomes: Uint8Array;
  weights: Float32Array;
}

/** A column is cut into at most so many parts of about as many rows. */
const PARTS = 48;
const STEPS = 32_767;

/** A column by the part that each row falls into, and the limits between the parts. */
interface Column {
  parts: Uint8Array;
  limits: Float32Array;
}

/** Fits with different draws whose mean is taken: one is off by a point or so, either way. */
const FITS = 2;

export function fitTrees(rows: Rows, settings: TreeSettings): Trees {
  const fits = Array.from({ length: FITS }, (_, at) => fitOnce(rows, settings, at + 1));
  const share = (of: Trees) => of.step / FITS;
  const step = Math.max(...fits.map(share));
  return {
    depth: settings.depth,
    places: Uint8Array.from(fits.flatMap(({ places }) => [...places])),
    limits: Float32Array.from(fits.flatMap(({ limits }) => [...limits])),
    leaves: Int16Array.from(
      fits.flatMap((one) =>
        Array.from(one.leaves, (leaf) => Math.round((leaf * share(one)) / step)),
      ),
    ),
    step,
    base: fits.reduce((sum, { base }) => sum + base / FITS, 0),
  };
}

function fitOnce(rows: Rows, settings: TreeSettings, seed: number): Trees {
  const { outcomes, weights } = rows;
  const { depth, rate, shrink } = settings;
  const length = outcomes.length;
  const columns = Array.from({ length: rows.width }, (_, at) => columnOf(rows, at));
  const random = randomFrom(seed);
  const isDrawn = (share: number) => random() < share * 2 ** 32;
  const base = firstLogOdds(rows);
  const logOdds = new Float64Array(length).fill(base);
  const slopes = new Float64Array(length);
  const bends = new Float64Array(length);
  const nodes = new Uint8Array(length);
  const drawn = new Uint32Array(length);
  const sums = new Float64Array((2 * PARTS) << depth);
  const places: number[] = [];
  const limits: number[] = [];
  const leaves: number[] = [];
  for (let tree = 0; tree < settings.trees; tree++) {
    let count = 0;
    for (let row = 0; row < length; row++) {
      const likely = 1 / (1 + Math.exp(-(logOdds[row] ?? 0)));
      const weight = weights[row] ?? 0;
      slopes[row] = weight * (likely - (outcomes[row] ?? 0));
      bends[row] = weight * likely * (1 - likely);
      if (isDrawn(settings.rowShare)) drawn[count++] = row;
    }
    nodes.fill(0);
    const chosen = drawn.subarray(0, count);
    const open = columns.map((_, at) => at).filter(() => isDrawn(settings.columnShare));
    for (let level = 0; level < depth; level++) {
      let [bestGain, bestColumn, bestPart] = [-1, open[0] ?? 0, 0];
      for (const at of open) {
        const column = columns[at];
        if (!column || column.limits.length === 0) continue;
        sumUp(column, chosen, nodes, slopes, bends, sums.fill(0, 0, (2 * PARTS) << level));
        const { gain, part } = bestCut(sums, 1 << level, column.limits.length, shrink);
        if (gain > bestGain) [bestGain, bestColumn, bestPart] = [gain, at, part];
      }
      const best = columns[bestColumn];
      places.push(bestColumn);
      limits.push(best?.limits[bestPart] ?? 0);
      for (let row = 0; row < length; row++)
        nodes[row] = (nodes[row] ?? 0) * 2 + ((best?.parts[row] ?? 0) > bestPart ? 1 : 0);
    }
    const values = leafValues(chosen, nodes, slopes, bends, 1 << depth).map(
      ([slope, bend]) => (-rate * slope) / (bend + shrink),
    );
    leaves.push(...values);
    for (let row = 0; row < length; row++)
      logOdds[row] = (logOdds[row] ?? 0) + (values[nodes[row] ?? 0] ?? 0);
  }
  const step = leaves.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / STEPS || 1;
  return {
    depth,
    places: Uint8Array.from(places),
    limits: Float32Array.from(limits),
    leaves: Int16Array.from(leaves, (value) => Math.round(value / step)),
    step,
    base,
  };
}

function firstLogOdds({ outcomes, weights }: Rows): number {
  let all = 0;
  let there = 0;
  weights.forEach((weight, row) => {
    all += weight;
    there += weight * (outcomes[row] ?? 0);
  });
  return Math.log(Math.max(there, 1e-3) / Math.max(all - there, 1e-3));
}

function columnOf({ numbers, width, outcomes }: Rows, at: number): Column {
  const values = Float32Array.from(outcomes, (_, row) => numbers[row * width + at] ?? 0);
  const sorted = values.slice().sort();
  const limits = new Set<number>();
  for (let part = 1; part < PARTS; part++) {
    const limit = sorted[Math.floor((sorted.length * part) / PARTS)] ?? 0;
    if (limit < (sorted.at(-1) ?? 0)) limits.add(limit);
  }
  const cuts = Float32Array.from(limits);
  return { parts: Uint8Array.from(values, (value) => partOf(cuts, value)), limits: cuts };
}

/** How many of the limits a value exceeds. */
function partOf(limits: Float32Array, value: number): number {
  let from = 0;
  let to = limits.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (value > (limits[middle] ?? 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Slopes and bends of the rows by node and part. */
function sumUp(
  { parts }: Column,
  rows: Uint32Array,
  nodes: Uint8Array,
  slopes: Float64Array,
  bends: Float64Array,
  sums: Float64Array,
): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const cell = 2 * ((nodes[row] as number) * PARTS + (parts[row] as number));
    sums[cell] = (sums[cell] as number) + (slopes[row] as number);
    sums[cell + 1] = (sums[cell + 1] as number) + (bends[row] as number);
  }
}

/** The cut, the same for all nodes of the level, that explains most. */
function bestCut(
  sums: Float64Array,
  nodes: number,
  cuts: number,
  shrink: number,
): { gain: number; part: number } {
  const gains = new Float64Array(cuts);
  for (let node = 0; node < nodes; node++) {
    const from = 2 * node * PARTS;
    let allSlopes = 0;
    let allBends = 0;
    for (let at = from; at < from + 2 * PARTS; at += 2) {
      allSlopes += sums[at] ?? 0;
      allBends += sums[at + 1] ?? 0;
    }
    let slopes = 0;
    let bends = 0;
    for (let part = 0; part < cuts; part++) {
      slopes += sums[from + 2 * part] ?? 0;
      bends += sums[from + 2 * part + 1] ?? 0;
      gains[part] =
        (gains[part] ?? 0) +
        slopes ** 2 / (bends + shrink) +
        (allSlopes - slopes) ** 2 / (allBends - bends + shrink) -
        allSlopes ** 2 / (allBends + shrink);
    }
  }
  const part = gains.reduce((best, gain, at) => (gain > (gains[best] ?? 0) ? at : best), 0);
  return { gain: gains[part] ?? 0, part };
}

function leafValues(
  rows: Uint32Array,
  nodes: Uint8Array,
  slopes: Float64Array,
  bends: Float64Array,
  leaves: number,
): [number, number][] {
  const values = Array.from({ length: leaves }, (): [number, number] => [0, 0]);
  for (const row of rows) {
    const value = values[nodes[row] ?? 0];
    if (!value) continue;
    value[0] += slopes[row] ?? 0;
    value[1] += bends[row] ?? 0;
  }
  return values;
}
