import fc from "fast-check";
import { readFigures } from "../../src/figures";
import { within } from "../support/watchdog";
import { PIECES, repeated } from "./support/repeated";

// Read in well under a second; a reader that looked back over what it has read would take minutes.
const SECONDS = 60;

test.each(["財産調査件数　2,363件（目標2,000件）\n", "1", "（", "平成30年度", "相談件数は、"])(
  "a megabyte of %j is read to its end",
  (unit) => {
    const figures = within(SECONDS, () => readFigures(repeated(unit, 1_000_000)));
    expect(figures.every(({ start, end }) => start < end && end <= 1_000_000)).toBe(true);
  },
  2 * SECONDS * 1000,
);

test(
  "whatever is repeated is read to its end",
  () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), (pieces) => {
        const text = repeated(pieces.join(""), 300_000);
        const figures = within(SECONDS, () => readFigures(text));
        expect(figures.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  },
  2 * SECONDS * 1000,
);
