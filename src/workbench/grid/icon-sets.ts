/** An icon of a conditional format, as a character of its own colour. */
export interface Icon {
  readonly sign: string;
  readonly color: string;
  /** Of the set, from the lowest numbers on, beginning at 1. */
  readonly step: number;
  readonly steps: number;
}

const RED = "#C00000";
const YELLOW = "#BF8F00";
const GREEN = "#2E7D32";
const GRAY = "#6B6B6B";
const BLACK = "#1B1B1B";
const PINK = "#D98880";

/** The signs of each set from the lowest numbers to the highest, and their colours. ECMA-376 Part 1, 18.18.42 */
const SETS: Readonly<Record<string, readonly [signs: string, colors: readonly string[]]>> = {
  "3Arrows": ["↓→↑", [RED, YELLOW, GREEN]],
  "3ArrowsGray": ["↓→↑", [GRAY]],
  "3Flags": ["⚑⚑⚑", [RED, YELLOW, GREEN]],
  "3TrafficLights1": ["●●●", [RED, YELLOW, GREEN]],
  "3TrafficLights2": ["●●●", [RED, YELLOW, GREEN]],
  "3Signs": ["◆▲●", [RED, YELLOW, GREEN]],
  "3Symbols": ["✕！✓", [RED, YELLOW, GREEN]],
  "3Symbols2": ["✕！✓", [RED, YELLOW, GREEN]],
  "3Stars": ["☆✭★", [YELLOW]],
  "3Triangles": ["▼▬▲", [RED, YELLOW, GREEN]],
  "4Arrows": ["↓↘↗↑", [RED, YELLOW, YELLOW, GREEN]],
  "4ArrowsGray": ["↓↘↗↑", [GRAY]],
  "4RedToBlack": ["●●●●", [BLACK, GRAY, PINK, RED]],
  "4Rating": ["▁▃▅▇", [GRAY]],
  "4TrafficLights": ["●●●●", [BLACK, RED, YELLOW, GREEN]],
  "5Arrows": ["↓↘→↗↑", [RED, YELLOW, YELLOW, YELLOW, GREEN]],
  "5ArrowsGray": ["↓↘→↗↑", [GRAY]],
  "5Rating": ["▁▂▄▆█", [GRAY]],
  "5Quarters": ["○◔◑◕●", [BLACK]],
  "5Boxes": ["□◱◧▣■", [GRAY]],
};

/** The icon of a set for a step from 0; null where the set is not known. */
export function iconOf(set: string, step: number): Icon | null {
  const [signs, colors] = SETS[set] ?? ["", []];
  const all = Array.from(signs);
  const [sign, color] = [all[step], colors[step] ?? colors[0]];
  return sign === undefined || color === undefined ? null : { sign, color, step: step + 1, steps: all.length };
}
