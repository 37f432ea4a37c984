import fc from "fast-check";
import { inOrder } from "../../src/cli/in-order";

test("results come in the order of the items, whichever is ready first, and few wait for their turn", async () => {
  const numbers = fc.array(fc.nat({ max: 5 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(numbers, fc.integer({ min: 1, max: 6 }), async (turns, ahead) => {
      let begun = 0;
      let taken = 0;
      const work = async (turn: number): Promise<number> => {
        begun++;
        expect(begun - taken).toBeLessThanOrEqual(ahead + 1);
        for (let wait = 0; wait < turn; wait++) await Promise.resolve();
        return turn;
      };
      const results: number[] = [];
      for await (const result of inOrder(turns, ahead, work)) {
        taken++;
        results.push(result);
      }
      expect(results).toEqual(turns);
    }),
  );
});
