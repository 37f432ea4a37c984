import Big from "big.js";
import fc from "fast-check";
import { quotient } from "../../src/indicators/quotient";

const Decimal = Big();
Decimal.DP = 20;
Decimal.RM = Decimal.roundHalfUp;

/** Numbers as forms have them, and longer and smaller ones than any form has. */
const anyNumber = fc
  .record({
    digits: fc.oneof(fc.integer({ min: -99_999, max: 99_999 }).map(String), fc.bigInt({ max: 10n ** 22n }).map(String)),
    places: fc.integer({ min: -30, max: 45 }),
  })
  .map(({ digits, places }) => new Big(`${digits}e${places}`));

function partsOf(value: Big | null) {
  return value && { sign: value.s, exponent: value.e, digits: value.c };
}

test("a quotient is what big.js divides to, digit by digit", () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (a, b) => {
      const expected = b.eq(0) ? null : new Decimal(a).div(b);
      expect(partsOf(quotient(a, b))).toEqual(partsOf(expected));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["2363", "2000", "1.1815"],
  ["1", "6", "0.16666666666666666667"],
  ["2", "3", "0.66666666666666666667"],
  ["-2", "3", "-0.66666666666666666667"],
  ["1", "3e20", "0"],
  ["2", "3e20", "1e-20"],
  ["99999999999999", "1e14", "0.99999999999999"],
  ["2e-20", "2.00000000001", "1e-20"],
  ["0", "7", "0"],
])("%s ÷ %s is %s", (a, b, expected) => {
  expect(quotient(new Big(a), new Big(b))?.toString()).toBe(new Big(expected).toString());
});

test("nothing is divided by zero", () => {
  expect(quotient(new Big(5), new Big(0))).toBeNull();
});
