/** A line through readings of memory, with how sure it is. */
import { describe, expect, test } from 'vitest';
import { chanceFrom } from '../../../scripts/trust/chance';
import { growthOf, type Reading } from '../../../scripts/trust/growth';

/** An hour of readings that go up and down by half a unit at random. */
function hour(valueAt: (at: number) => number, seed = 1): Reading[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: 180 }, (_, number) => {
    const at = number / 180;
    return { at, value: valueAt(at) + chance.share() - 0.5 };
  });
}

describe('the growth by the hour', () => {
  test('is nothing, within its margin, where nothing grows', () => {
    const outside = Array.from({ length: 200 }, (_, seed) => growthOf(hour(() => 20, seed))).filter(
      (growth) => growth === null || Math.abs(growth.slope) > growth.margin,
    );
    // 95 of 100 are inside.
    expect(outside.length).toBeLessThan(20);
  });

  test('is found where something grows', () => {
    const { slope, margin } = growthOf(hour((at) => 20 + 5 * at)) ?? { slope: 0, margin: 0 };
    expect(slope).toBeCloseTo(5, 0);
    expect(margin).toBeLessThan(1);
  });

  test('leaves the beginning out', () => {
    const filled = hour((at) => Math.min(20, 200 * at));
    expect(growthOf(filled)?.slope).toBeCloseTo(0, 0);
  });

  test('is not moved by single readings', () => {
    const readings = hour(() => 20);
    for (const at of [60, 100, 179]) readings[at] = { at: at / 180, value: 400 };
    // The line with the least squares through all of them would rise by hundreds.
    expect(Math.abs(growthOf(readings)?.slope ?? Number.NaN)).toBeLessThan(1);
  });

  test('has a wide margin where the readings do not lie on a line', () => {
    const { slope, margin } = growthOf(hour((at) => 20 + 5 * Math.sin(40 * at))) ?? {
      slope: 0,
      margin: 0,
    };
    expect(margin).toBeGreaterThan(Math.abs(slope));
    expect(margin).toBeGreaterThan(2);
  });

  test('is not told from a few readings', () => {
    expect(growthOf(hour(() => 20).slice(0, 28))).toBeNull();
  });
});
