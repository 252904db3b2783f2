import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeOf, orderKeys, type Trees } from '../../../matcher/learned/trees';

const float = fc.float({ noNaN: true });
const keysOf = (numbers: readonly number[]) => {
  const keys = new Int32Array(numbers.length);
  orderKeys(Float32Array.from(numbers), keys);
  return [...keys];
};

test('order keys have the order of their numbers', () => {
  fc.assert(
    fc.property(float, float, (a, b) => {
      const [first = 0, second = 0] = keysOf([a, b]);
      expect(Math.sign(first - second)).toBe(a > b ? 1 : a < b ? -1 : 0);
    }),
  );
  expect(keysOf([0, -0])).toEqual([0, 0]);
});

/** Trees of two questions about three numbers, judged by their definition. */
function plainly({ depth, places, limits, leaves, step, base }: Trees, numbers: Float32Array) {
  let sum = 0;
  for (let tree = 0; tree < places.length / depth; tree++) {
    const path = Array.from({ length: depth }, (_, level) => {
      const at = tree * depth + level;
      return (numbers[places[at] ?? 0] ?? 0) > (limits[at] ?? 0) ? 1 : 0;
    });
    sum += leaves[tree * 2 ** depth + Number.parseInt(path.join(''), 2)] ?? 0;
  }
  return base + sum * step;
}

test('trees judge as they are defined to', () => {
  const tree = fc.record({
    places: fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 2 }),
    limits: fc.array(float, { minLength: 2, maxLength: 2 }),
    leaves: fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: 4, maxLength: 4 }),
  });
  const numbers = fc.array(float, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), numbers, (made, values) => {
      const trees: Trees = {
        depth: 2,
        places: Uint8Array.from(made.flatMap(({ places }) => places)),
        limits: Float32Array.from(made.flatMap(({ limits }) => limits)),
        leaves: Int16Array.from(made.flatMap(({ leaves }) => leaves)),
        step: 0.5,
        base: -1,
      };
      const judged = judgeOf(trees)(Int32Array.from(keysOf(values)));
      expect(judged).toBe(plainly(trees, Float32Array.from(values)));
    }),
  );
});
