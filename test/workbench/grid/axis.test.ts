import fc from "fast-check";
import { axisFor } from "../../../src/workbench/grid/drawings/axis";

test("an axis has round numbers and takes in 0 and all values", () => {
  expect(axisFor([3, 2.43], 0).ticks).toEqual([0, 1, 2, 3]);
  expect(axisFor([0.85, 1.18], null).ticks).toEqual([0, 0.5, 1, 1.5]);
  expect(axisFor([-20, 45], null).ticks).toEqual([-20, 0, 20, 40, 60]);
  expect(axisFor([], null).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 10 }), (values) => {
      const { low, high, ticks } = axisFor(values, null);
      const tolerance = 1e-9 * Math.max(1, ...values.map(Math.abs));
      expect(low).toBeLessThanOrEqual(Math.min(0, ...values) + tolerance);
      expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values) - tolerance);
      expect(ticks.length).toBeLessThan(15);
    }),
  );
});
