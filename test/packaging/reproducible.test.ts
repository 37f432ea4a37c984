import { archiveBytes } from "./support/release";

test("two clean clones, in other folders and time zones, give the same archive byte by byte", () => {
  const [one, two] = [archiveBytes("one"), archiveBytes("two")];
  expect(one.length).toBeGreaterThan(1_000_000);
  expect(Buffer.compare(one, two)).toBe(0);
});
