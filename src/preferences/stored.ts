import * as z from "zod/mini";
import type { Preferences, ReadPreferences } from "./types";
import { defaultPreferences } from "./types";

const VERSION = 1;

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** Made when it is needed: nothing runs when this is loaded, so whoever only takes the types leaves zod out of his bundle. */
const storedPreferences = () =>
  z.object({
    version: z.literal(VERSION),
    severities: z.record(text(100), z.enum(["error", "warning", "info", "off"])),
    fiscalYear: z.nullable(z.int().check(z.gte(1926), z.lte(2200))),
    stage: z.nullable(z.enum(["plan", "midyear", "yearend"])),
    includeHidden: z.boolean(),
    lessIsBetter: z.record(text(500), z.boolean()),
    ignored: z.array(z.object({ key: text(200), reason: text(500), about: text(500) })),
    // Came later: a workbook of before has none.
    liveChecking: z.optional(z.boolean()),
  });

const versioned = () => z.object({ version: z.number() });

/** Reads what is kept in the workbook; undefined is a workbook without preferences. */
export function fromStored(value: unknown): ReadPreferences {
  if (value === undefined) return { kind: "read", preferences: defaultPreferences };
  const found = versioned().safeParse(value);
  if (found.success && found.data.version > VERSION) return { kind: "newer" };
  const parsed = storedPreferences().safeParse(value);
  if (!parsed.success) return { kind: "damaged" };
  const { severities, fiscalYear, stage, includeHidden, lessIsBetter, ignored, liveChecking = false } = parsed.data;
  const preferences = { severities, fiscalYear, stage, includeHidden, lessIsBetter, ignored, liveChecking };
  return { kind: "read", preferences };
}

/** The JSON value to keep. */
export function toStored(preferences: Preferences): unknown {
  return { version: VERSION, ...preferences };
}
