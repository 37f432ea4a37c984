import { memoryIn } from "../../src/taskpane/memory";

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}

test("what is remembered is known to the next pane on this machine", () => {
  const place = storage();
  expect(memoryIn(() => place).has("welcomed")).toBe(false);
  memoryIn(() => place).remember("welcomed");
  expect(memoryIn(() => place).has("welcomed")).toBe(true);
});

test("a storage that is closed to the pane makes everything new, and nothing fails", () => {
  const memory = memoryIn(() => {
    throw new Error("SecurityError");
  });
  expect(() => memory.remember("welcomed")).not.toThrow();
  expect(memory.has("welcomed")).toBe(false);
});
