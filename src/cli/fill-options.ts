import { z } from "zod";
import type { Stage } from "../form";
import { parsed, valid } from "./options";
import { UsageError } from "./usage";

/** What `torikumi fill` can fill in. */
export const FILL_PARTS = ["judgement", "figures", "summary"] as const;
export type FillPart = (typeof FILL_PARTS)[number];

export interface FillOptions {
  readonly file: string;
  /** Where the result goes; null to write over the file itself, with a copy of it beside it. */
  readonly output: string | null;
  readonly parts: ReadonlySet<FillPart>;
  /** Whether what replaces a person's words or heights is written too. */
  readonly fixes: boolean;
  /** Workbooks of earlier years. */
  readonly priors: readonly string[];
  readonly fiscalYear: number | null;
  readonly stage: Stage | null;
}

const partsOf = z.string().transform((text, context): FillPart[] => {
  const words = text.split(",").map((word) => word.trim());
  const parts = words.flatMap((word) => FILL_PARTS.filter((part) => part === word));
  if (parts.length === words.length) return parts;
  const unknown = words.filter((word) => !FILL_PARTS.some((part) => part === word)).join("、");
  context.addIssue({
    code: "custom",
    message: `--only に「${unknown}」は指定できません。${FILL_PARTS.join("・")} をコンマで区切って指定してください。`,
  });
  return z.NEVER;
});

const fillOptions = z.object({
  files: z
    .array(z.string())
    .length(1, "記入するファイルを1つ指定してください。例：torikumi fill 様式3.xlsx -o 様式3_記入済.xlsx"),
  output: z.string().min(1, "-o に保存先のファイル名を指定してください。").optional(),
  "in-place": z.boolean().default(false),
  only: z.array(partsOf).optional(),
  fixes: z.boolean().default(false),
  prior: z.array(z.string()).default([]),
  "fiscal-year": z
    .string()
    .regex(/^(?:19|20|21)[0-9]{2}$/, "--fiscal-year は西暦4桁で指定してください。例：令和元年度なら 2019")
    .transform(Number)
    .optional(),
  stage: z
    .enum(["plan", "midyear", "yearend"], { error: "--stage は plan・midyear・yearend のいずれかです。" })
    .optional(),
});

/** The options of `torikumi fill`. @throws UsageError */
export function parseFill(args: readonly string[]): FillOptions {
  const { values, positionals } = parsed(args, {
    output: { type: "string", short: "o" },
    "in-place": { type: "boolean" },
    only: { type: "string", multiple: true },
    fixes: { type: "boolean" },
    prior: { type: "string", multiple: true },
    "fiscal-year": { type: "string" },
    stage: { type: "string" },
  });
  const options = valid(fillOptions, { ...values, files: positionals });
  const { output = null, only, "in-place": isInPlace } = options;
  if (output !== null && isInPlace) throw new UsageError("-o と --in-place は、どちらか一方を指定してください。");
  if (output === null && !isInPlace) {
    throw new UsageError("保存先を -o で指定してください。元のファイルを書き換えるときは --in-place を指定します。");
  }
  return {
    file: options.files[0] ?? "",
    output,
    parts: new Set(only?.flat() ?? FILL_PARTS),
    fixes: options.fixes,
    priors: options.prior,
    fiscalYear: options["fiscal-year"] ?? null,
    stage: options.stage ?? null,
  };
}
