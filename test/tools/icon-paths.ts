import { readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
export const ICONS_FILE = path.join(ROOT, "src/taskpane/icons/paths.ts");

/** The pane's icons: our name for each, and its file in `@fluentui/svg-icons`. */
const ICONS = {
  error: "dismiss_circle_20_filled",
  warning: "warning_20_filled",
  info: "info_20_filled",
  success: "checkmark_circle_20_filled",
  unknown: "question_circle_20_regular",
  sheet: "table_search_20_regular",
  workbook: "book_search_20_regular",
  cell: "location_target_square_16_regular",
  chevron: "chevron_right_16_regular",
  previous: "chevron_up_20_regular",
  next: "chevron_down_20_regular",
  search: "search_20_regular",
  filter: "filter_20_regular",
  back: "arrow_left_20_regular",
  book: "book_open_20_regular",
  shield: "shield_checkmark_20_regular",
  dismiss: "dismiss_16_regular",
  retry: "arrow_clockwise_20_regular",
  hidden: "eye_off_20_regular",
  ignored: "speaker_mute_20_regular",
  unreadable: "document_error_20_regular",
  mark: "highlight_20_regular",
  clear: "eraser_20_regular",
  fix: "wand_20_regular",
  fill: "document_edit_20_regular",
  undo: "arrow_undo_20_regular",
  copy: "copy_16_regular",
  settings: "settings_20_regular",
} as const;

function iconOf(file: string): { box: string; path: string } {
  const svg = readFileSync(path.join(ROOT, "node_modules/@fluentui/svg-icons/icons", `${file}.svg`), "utf8");
  const box = /viewBox="([^"]+)"/.exec(svg)?.[1];
  const paths = [...svg.matchAll(/<path d="([^"]+)"\s*\/>/g)].map(([, d]) => d ?? "");
  if (box === undefined || paths.length === 0) throw new Error(`${file}.svg is not drawn with plain paths`);
  return { box, path: paths.join("") };
}

/** The TypeScript module with the outlines of the icons. */
export function iconPaths(): string {
  const entries = Object.entries(ICONS).map(([name, file]) => {
    const { box, path: outline } = iconOf(file);
    return `  /** ${file} */\n  ${name}: {\n    box: "${box}",\n    path: "${outline}",\n  },\n`;
  });
  return [
    "/* Outlines of @fluentui/svg-icons (MIT, Microsoft), written by test/tools/write-look.ts: do not edit. */\n",
    `export const ICONS = {\n${entries.join("")}} as const;\n`,
  ].join("\n");
}
