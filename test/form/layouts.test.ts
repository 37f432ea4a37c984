import fc from "fast-check";
import { readForm } from "../../src/form";
import { anyStyle, someBlocks } from "../support/form-arbitraries";
import { generateForm } from "../support/form-generator";
import { plainExpectation, plainReading } from "../support/form-reading";
import type { FormStyle } from "../support/form-style";

/** Without merged ranges, legends and filled-in neighbours, nothing tells where an empty cell belongs. */
function tellsWhereBlanksAre({ isMerged, legend }: FormStyle): boolean {
  return isMerged && legend !== "absent";
}

describe("readForm on generated forms", () => {
  test("finds every field of a filled-in form in any layout", () => {
    fc.assert(
      fc.property(anyStyle, someBlocks("filled-in"), (style, contents) => {
        const { snapshot, blocks } = generateForm(style, contents);
        const reading = readForm(snapshot);
        expect(plainReading(reading)).toEqual(plainExpectation(blocks));
        expect(reading.unreadable).toEqual([]);
        expect(reading.initiatives.flatMap(({ alteredLabels }) => alteredLabels)).toEqual([]);
        expect(reading.stage).toBe("yearend");
      }),
      { numRuns: 600 },
    );
  });

  test("finds the empty cells of what has not been filled in", () => {
    fc.assert(
      fc.property(anyStyle.filter(tellsWhereBlanksAre), someBlocks("with-blanks"), (style, contents) => {
        const { snapshot, blocks } = generateForm(style, contents);
        expect(plainReading(readForm(snapshot))).toEqual(plainExpectation(blocks));
      }),
      { numRuns: 400 },
    );
  });

  test("lists an entirely empty printed block as blank", () => {
    fc.assert(
      fc.property(
        anyStyle.filter(({ isMerged }) => isMerged),
        (style) => {
          const nothing = {
            policyAndGoal: "",
            annualPlan: "",
            midyearRemedy: "",
            implementationRemedy: "",
            results: "",
            selfEvaluationRemedy: "",
          };
          const codes = { implementationOutlook: null, attainmentOutlook: null, attainment: null };
          const { snapshot } = generateForm({ ...style, heading: "no-title" }, [
            { number: "1", title: "", texts: nothing, codes },
          ]);
          const reading = readForm(snapshot);
          expect(reading.initiatives.map(({ number, isBlank }) => [number, isBlank])).toEqual([["1", true]]);
          expect(reading.stage).toBe("plan");
        },
      ),
      { numRuns: 150 },
    );
  });
});
