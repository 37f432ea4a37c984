import { readFigures } from "../../src/figures";
import { PIECES, repeated } from "../figures/support/repeated";
import type { FiguresGrowth } from "./figures-growth";
import { exponentOf, processorTime } from "./growth";

// Run in a process of its own by figures-growth.ts, which says why; writes what it measured as JSON.

const LARGEST = 90_000;
const SIZES = [LARGEST / 9, LARGEST / 3, LARGEST];

/** Each piece beside the one some places further on. */
const UNITS = PIECES.map((piece, index) => piece + (PIECES[(index * 7 + 3) % PIECES.length] ?? ""));

function measure(): FiguresGrowth {
  for (const unit of UNITS) readFigures(repeated(unit, 5_000));
  const growths = UNITS.map((unit) => ({ unit, exponent: growthOf(unit) })).sort((a, b) => b.exponent - a.exponent);
  const [first] = growths;
  const middle = growths[Math.floor(growths.length / 2)];
  return {
    texts: growths.length,
    largest: first?.exponent ?? NaN,
    repeated: first?.unit ?? "",
    median: middle?.exponent ?? NaN,
  };
}

/** The least of several exponents: the compiler and the collector of garbage only add. */
function growthOf(unit: string): number {
  const once = (): number =>
    exponentOf(
      SIZES.map((size) => {
        const text = repeated(unit, size);
        // As many characters at every size, so that short readings are measured as well as long ones.
        const times = LARGEST / size;
        const readAll = (): void => {
          for (let reading = 0; reading < times; reading++) readFigures(text);
        };
        return { size, time: Math.min(processorTime(readAll), processorTime(readAll)) / times };
      }),
    );
  const first = once();
  return first <= 1.1 ? first : Math.min(first, once(), once(), once());
}

process.stdout.write(JSON.stringify(measure()));
