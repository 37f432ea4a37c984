import Big from "big.js";

/** A private constructor, so that its precision is nobody else's: 20 decimals where a quotient does not end. */
export const Decimal = Big();
Decimal.DP = 20;
Decimal.RM = Decimal.roundHalfUp;

/** Digits of a whole number that a double holds exactly with one more digit behind them. */
const MOST_DIGITS = 14;
/** Further decimals come from numbers that are as small as no figure of a form is. */
const MOST_DECIMALS = 60;

/** a ÷ b to 20 decimals, half away from zero, or null for a division by zero. */
export function quotient(a: Big, b: Big): Big | null {
  if (isZero(b)) return null;
  // Taken as whole numbers the two have a quotient whose decimals are so many fewer or more.
  const shift = a.e - a.c.length - (b.e - b.c.length);
  const decimals = Decimal.DP + shift;
  const isShort = a.c.length <= MOST_DIGITS && b.c.length <= MOST_DIGITS && decimals >= 0 && decimals <= MOST_DECIMALS;
  return isShort && !isZero(a) ? shortQuotient(a, b, shift) : new Decimal(a).div(b);
}

/**
 * Long division on whole doubles, which are exact here: every count and rate of a form has few digits, and dividing
 * digit by digit with subtractions is the dearest step of working out an indicator.
 */
function shortQuotient(a: Big, b: Big, shift: number): Big {
  const divisor = wholeOf(b);
  let rest = wholeOf(a) % divisor;
  const before = (wholeOf(a) - rest) / divisor;
  const digits = digitsOf(before);
  let exponent = digits.length - 1;
  for (let decimals = Decimal.DP + shift; decimals > 0 && rest > 0; decimals--) {
    const shifted = rest * 10;
    rest = shifted % divisor;
    const digit = (shifted - rest) / divisor;
    if (digits.length === 0 && digit === 0) exponent--;
    else digits.push(digit);
  }
  if (rest * 2 >= divisor) exponent += carried(digits);
  while (digits[digits.length - 1] === 0) digits.pop();
  const result = new Decimal(0);
  result.s = a.s * b.s;
  if (digits.length === 0) return result;
  result.c = digits;
  result.e = exponent + shift;
  return result;
}

function isZero({ c }: Big): boolean {
  return c[0] === 0;
}

/** The digits of a whole number, none for 0. */
function digitsOf(whole: number): number[] {
  const digits: number[] = [];
  for (let rest = whole; rest > 0; rest = (rest - (rest % 10)) / 10) digits.push(rest % 10);
  return digits.reverse();
}

/** The digits of a number as a whole one. */
function wholeOf({ c }: Big): number {
  let whole = 0;
  for (const digit of c) whole = whole * 10 + digit;
  return whole;
}

/** Adds one to the last of some digits; 1 where that makes one digit more before the others, else 0. */
function carried(digits: number[]): 0 | 1 {
  for (let last = digits.pop(); last !== undefined; last = digits.pop()) {
    if (last === 9) continue;
    digits.push(last + 1);
    return 0;
  }
  digits.push(1);
  return 1;
}
