import { parseArgs } from "node:util";
import { z } from "zod";
import type { Stage } from "../form";
import type { Severity } from "../rules";
import { ruleOf } from "../rules";
import { systemError } from "./system-error";
import { UsageError } from "./usage";

const FORMATS = ["stylish", "json", "sarif", "markdown", "csv", "html"] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: Format;
  /** Workbooks of earlier years, in the order in which they were given. */
  readonly priors: readonly string[];
  /** null for all visible sheets. */
  readonly sheets: readonly string[] | null;
  readonly fiscalYear: number | null;
  readonly stage: Stage | null;
  readonly severities: Readonly<Record<string, Severity | "off">>;
  readonly honourIgnored: boolean;
  /** How many files are checked at once; null for as many as the machine has cores. */
  readonly jobs: number | null;
  /** The file that the report goes to; null for standard output. */
  readonly output: string | null;
}

const severity = z.enum(["error", "warning", "info", "off"]);

const ruleSetting = z.string().transform((text, context) => {
  const [id = "", level] = text.split("=");
  const parsed = severity.safeParse(level);
  if (ruleOf(id) && parsed.success) return [id, parsed.data] as const;
  const reason = ruleOf(id) ? "重大度は error・warning・info・off のいずれかです" : `規則「${id}」はありません`;
  context.addIssue({ code: "custom", message: `--rule ${text}：${reason}。例：--rule numbering=off` });
  return z.NEVER;
});

const checkOptions = z.object({
  files: z.array(z.string()).min(1, "検証するファイルを指定してください。例：torikumi check 様式3.xlsx"),
  format: z.enum(FORMATS, { error: `--format は ${FORMATS.join("・")} のいずれかです。` }).default("stylish"),
  prior: z.array(z.string()).default([]),
  sheet: z.array(z.string()).optional(),
  "fiscal-year": z
    .string()
    .regex(/^(?:19|20|21)[0-9]{2}$/, "--fiscal-year は西暦4桁で指定してください。例：令和元年度なら 2019")
    .transform(Number)
    .optional(),
  stage: z
    .enum(["plan", "midyear", "yearend"], { error: "--stage は plan・midyear・yearend のいずれかです。" })
    .optional(),
  rule: z.array(ruleSetting).default([]),
  "honour-ignored": z.boolean().default(false),
  jobs: z
    .string()
    .regex(/^[1-9][0-9]?$/, "--jobs は1から99までの整数で指定してください。例：--jobs 2")
    .transform(Number)
    .optional(),
  output: z.string().min(1, "--output にファイル名を指定してください。").optional(),
});

/** The options of `torikumi check`. @throws UsageError */
export function parseCheck(args: readonly string[]): CheckOptions {
  const { values, positionals } = parsed(args, {
    format: { type: "string" },
    prior: { type: "string", multiple: true },
    sheet: { type: "string", multiple: true },
    "fiscal-year": { type: "string" },
    stage: { type: "string" },
    rule: { type: "string", multiple: true },
    "honour-ignored": { type: "boolean" },
    jobs: { type: "string" },
    output: { type: "string", short: "o" },
  });
  const options = valid(checkOptions, { ...values, files: positionals });
  return {
    files: options.files,
    format: options.format,
    priors: options.prior,
    sheets: options.sheet ?? null,
    fiscalYear: options["fiscal-year"] ?? null,
    stage: options.stage ?? null,
    severities: Object.fromEntries(options.rule),
    honourIgnored: options["honour-ignored"],
    jobs: options.jobs ?? null,
    output: options.output ?? null,
  };
}

const figuresOptions = z.object({
  format: z.literal("json", { error: "figures の --format は json だけです。" }).default("json"),
  rest: z.array(z.string()).max(0, "figures は標準入力から読みます。ファイルは指定できません。"),
});

/** Checks the options of `torikumi figures`. @throws UsageError */
export function parseFigures(args: readonly string[]): void {
  const { values, positionals } = parsed(args, { format: { type: "string" } });
  valid(figuresOptions, { ...values, rest: positionals });
}

/** The arguments of a command that takes `count` words and no options. @throws UsageError */
export function parseWords(args: readonly string[], count: number, usage: string): string[] {
  const { positionals } = parsed(args, {});
  if (positionals.length !== count) throw new UsageError(`指定する語の数が違います。正しい書き方：${usage}`);
  return positionals;
}

type OptionSpecs = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

/** The words of a command line by the options that it knows. @throws UsageError */
export function parsed(args: readonly string[], options: OptionSpecs): { values: object; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(problemOf(error));
  }
}

/** node's message in Japanese: it names the option in quotation marks. */
function problemOf(error: unknown): string {
  const { code, message } = systemError(error);
  const [option = ""] = /--?[^'= <]+/.exec(message) ?? [];
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return `${option} というオプションはありません。`;
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return message.includes("does not take") ? `${option} に値は要りません。` : `${option} の値を指定してください。`;
    default:
      throw error;
  }
}

/** What a schema makes of options. @throws UsageError with the schema's messages */
export function valid<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new UsageError(result.error.issues.map((issue) => issue.message).join("\n"));
}
