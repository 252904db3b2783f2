/** Finds the lowest point of a smooth convex function. */

/** The value at a point; the slope there is written to `slope`. */
export type Smooth = (point: Float64Array, slope: Float64Array) => number;

const STEPS = 150;
/** Steps that are remembered. */
const MEMORY = 10;
const ENOUGH = 1e-7;

interface Step {
  moved: Float64Array;
  bent: Float64Array;
}

/**
 * From the point 0. Deterministic.
 * Source: L-BFGS, Liu and Nocedal 1989, with halved steps.
 */
export function minimise(f: Smooth, dimensions: number): Float64Array {
  let point = new Float64Array(dimensions);
  let slope = new Float64Array(dimensions);
  let value = f(point, slope);
  const memory: Step[] = [];
  for (let step = 0; step < STEPS; step++) {
    const direction = downhill(slope, memory);
    const steepness = dot(slope, direction);
    let length = memory.length === 0 ? 1 / Math.sqrt(dot(slope, slope) || 1) : 1;
    let next = point;
    const nextSlope = new Float64Array(dimensions);
    let nextValue = value;
    for (; length > 1e-9; length /= 2) {
      next = point.map((x, at) => x + length * (direction[at] ?? 0));
      nextValue = f(next, nextSlope);
      if (nextValue <= value + 1e-4 * length * steepness) break;
    }
    const moved = next.map((x, at) => x - (point[at] ?? 0));
    const bent = nextSlope.map((x, at) => x - (slope[at] ?? 0));
    if (dot(moved, bent) > 1e-12) memory.push({ moved, bent });
    if (memory.length > MEMORY) memory.shift();
    const gained = value - nextValue;
    [point, slope, value] = [next, nextSlope, nextValue];
    if (gained < ENOUGH * Math.abs(value)) break;
  }
  return point;
}

const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** Against the slope, bent by what the last steps showed of the curvature. */
function downhill(slope: Float64Array, memory: readonly Step[]): Float64Array {
  const direction = slope.map((x) => -x);
  const add = (by: number, other: Float64Array) =>
    direction.forEach((x, at) => {
      direction[at] = x + by * (other[at] ?? 0);
    });
  const shares = [...memory].reverse().map(({ moved, bent }) => {
    const share = dot(moved, direction) / dot(moved, bent);
    add(-share, bent);
    return share;
  });
  const last = memory.at(-1);
  if (last) {
    const scale = dot(last.moved, last.bent) / dot(last.bent, last.bent);
    direction.forEach((x, at) => {
      direction[at] = x * scale;
    });
  }
  memory.forEach(({ moved, bent }, at) => {
    const share = shares[memory.length - 1 - at] ?? 0;
    add(share - dot(bent, direction) / dot(moved, bent), moved);
  });
  return direction;
}
