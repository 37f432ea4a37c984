import type { BlockCandidate } from "./blocks";
import { bottomOf, rightOf, sharesColumns, sharesRows, type Area } from "./grid";
import { areasRight, type Surroundings } from "./surroundings";
import { HAS_TEXT, roleOf, type LabelCell } from "./survey";
import type { Field, FieldName, JudgementField } from "./types";

export type TextFieldName = Exclude<FieldName, JudgementField>;

/** A text field's value with the area it stands in. */
export interface FoundField {
  readonly name: TextFieldName;
  readonly area: Area;
  readonly field: Field;
}

/** Where the value stands as seen from its label. */
type Direction = "below" | "right";

/** A label whose value is a text, and the side on which it stands. */
interface DirectedLabel {
  readonly label: LabelCell;
  readonly direction: Direction;
}

/** Finds the value of every text field: below its label within the label's columns, or right of it within its rows. */
export function findTextFields(around: Surroundings): FoundField[] {
  const { block } = around;
  const labels = block.labels.filter(({ label }) => HAS_TEXT.has(label));
  const found: FoundField[] = [];
  const remedies: DirectedLabel[] = [];
  for (const directed of withDirections(labels, around)) {
    const { label: name } = directed.label;
    if (name === "remedy") remedies.push(directed);
    else if (name === "policyAndGoal" || name === "annualPlan" || name === "results")
      found.push(fieldOf(name, valueOf(directed, around)));
  }
  const owners = remedies.map(({ label }) => ownerOf(label, block));
  const hasOutlookRemedy = owners.includes("attainmentOutlook");
  for (const [i, remedy] of remedies.entries())
    found.push(...remedyFields(remedy, owners[i] ?? null, hasOutlookRemedy, around));
  return found;
}

/** Where a value stands; `start` is its UTF-16 offset in a cell that it shares with its label, null in its own. */
interface Value {
  readonly area: Area;
  readonly start: number | null;
}

function fieldOf(name: TextFieldName, { area, start }: Value): FoundField {
  const { range, text } = area;
  const cell = { row: range.row, column: range.column };
  if (start === null) return { name, area, field: { name, cell, range, text } };
  return { name, area, field: { name, cell, range, text: text.slice(start), offset: start } };
}

// ---- direction

/** Decides for each label on which side its value stands; what one label leaves open its neighbours decide. */
function withDirections(labels: readonly LabelCell[], around: Surroundings): DirectedLabel[] {
  const told = labels.map((label) => directionOf(label, around));
  for (const [i, label] of labels.entries())
    if (told[i] === "right" && isOfAnother(label, labels, told, around)) told[i] = "below";
  let [below, right] = [0, 0];
  for (const direction of told) {
    if (direction === "below") below++;
    if (direction === "right") right++;
  }
  const majority = below + right === 0 ? directionByLabels(labels) : below >= right ? "below" : "right";
  return labels.map((label, i) => ({ label, direction: told[i] ?? majority }));
}

/** A label's own evidence: what stands below and right of it, and how that is aligned with it. */
function directionOf(label: LabelCell, around: Surroundings): Direction | null {
  const { range } = label.area;
  const [below] = around.textsBelow(label);
  const [right] = around.textsRight(label);
  if (!right) return below ? "below" : null;
  if (!below) return "right";
  const fitsRight = right.range.row === range.row && right.range.rowCount === range.rowCount;
  const fitsBelow = below.range.column === range.column && rightOf(below.range) <= rightOf(range);
  const isWide = range.columnCount > 1;
  const isTall = range.rowCount > 1;
  if (fitsRight && isTall && !(fitsBelow && isWide)) return "right";
  if (fitsBelow && isWide && !(fitsRight && isTall)) return "below";
  if (fitsRight !== fitsBelow) return fitsRight ? "right" : "below";
  return null;
}

/**
 * Whether what stands right of a label is the value that another label has below it.
 *
 * @param told what the labels tell by themselves, by their positions
 */
function isOfAnother(
  label: LabelCell,
  labels: readonly LabelCell[],
  told: readonly (Direction | null)[],
  around: Surroundings,
): boolean {
  const [right] = around.textsRight(label);
  if (!right) return false;
  return labels.some(
    (other, i) =>
      other !== label &&
      told[i] === "below" &&
      sharesColumns(other.area.range, right.range) &&
      around.textsBelow(other).includes(right),
  );
}

/** With no value anywhere: labels side by side have their values below, labels one below the other right of them. */
function directionByLabels(labels: readonly LabelCell[]): Direction {
  const hasNeighbour = labels.some((a) => labels.some((b) => a !== b && sharesRows(a.area.range, b.area.range)));
  return hasNeighbour ? "below" : "right";
}

// ---- values

function valueOf({ label, direction }: DirectedLabel, around: Surroundings): Value {
  if (label.valueStart !== null) return { area: label.area, start: label.valueStart };
  const { range, text } = label.area;
  const { survey } = around.block;
  const chosen = chooseValue(direction === "below" ? around.textsBelow(label) : around.textsRight(label), label);
  if (chosen) return { area: chosen, start: null };
  const area = survey.grid.areaOrEmptyCell(
    direction === "below"
      ? { row: bottomOf(range) + 1, column: range.column }
      : { row: range.row, column: columnOfValues(label, around) ?? rightOf(range) + 1 },
  );
  // What is printed there is no value: nothing has been written yet behind a label that shares its cell.
  return roleOf(survey, area) !== undefined ? { area: label.area, start: text.length } : { area, start: null };
}

/** Where the sheet's other labels in a label's column have their values: a sheet without merged ranges leaves cells between. */
function columnOfValues({ area: { range } }: LabelCell, { block, mayHoldText }: Surroundings): number | null {
  const sheet = { ...block, labels: block.survey.labels };
  for (const other of block.survey.labels) {
    if (other.area.range.column !== range.column || !HAS_TEXT.has(other.label)) continue;
    const [value] = areasRight(other, sheet, mayHoldText);
    if (value) return value.range.column;
  }
  return null;
}

/** On a sheet without merged ranges a value may stand so many empty rows below its label. */
const MAX_EMPTY_ROWS = 3;

/** A line of guidance between label and value: ※目標は数値で記入してください. ＊ marks items of a list as well. */
const GUIDANCE = /^\s*(?:※|＊(?=[^\n]*(?:ください|下さい|こと|記入|記載|入力|必須|参照)))[^\n]{0,60}$/u;

/** The first area, unless it is an empty strip directly before the one that holds the text. */
function chooseValue(areas: readonly Area[], { area: { range } }: LabelCell): Area | null {
  const [first, second] = areas.length > 1 ? areas.filter(({ text }) => !GUIDANCE.test(text)) : areas;
  if (!first) return null;
  const isNear = first.range.row - bottomOf(range) <= MAX_EMPTY_ROWS + 1;
  if (first.text.trim() !== "") return isNear ? first : null;
  if (!second || second.text.trim() === "") return isNear ? first : null;
  const isStrip = first.range.rowCount === 1 && second.range.row === first.range.row + 1;
  return isStrip && second.range.rowCount > 1 ? second : first;
}

// ---- remedies

/** The section of the form that a remedy belongs to, by the judgement or result before it. */
type RemedyOwner = "implementationOutlook" | "attainmentOutlook" | "results" | null;

/** The judgement or result that a remedy belongs to: the nearest left of it in its rows, otherwise the nearest above. */
function ownerOf({ area: { range } }: LabelCell, { labels }: BlockCandidate): RemedyOwner {
  let left: LabelCell | null = null;
  let above: LabelCell | null = null;
  for (const owner of labels) {
    const { label, area } = owner;
    if (label === "remedy" || label === "policyAndGoal" || label === "annualPlan") continue;
    if (sharesRows(area.range, range) && rightOf(area.range) < range.column) {
      if (left === null || area.range.column > left.area.range.column) left = owner;
    } else if (bottomOf(area.range) < range.row) {
      if (above === null || bottomOf(area.range) > bottomOf(above.area.range)) above = owner;
    }
  }
  switch ((left ?? above)?.label) {
    case "implementationOutlook":
      return "implementationOutlook";
    case "attainmentOutlook":
      return "attainmentOutlook";
    case "results":
    case "attainment":
      return "results";
    default:
      // A label over the whole of mid-year stands above its judgements.
      return labels.some(({ label }) => label === "attainmentOutlook") ? "attainmentOutlook" : null;
  }
}

/** @param hasOutlookRemedy whether mid-year has a remedy beside 目標の達成見込み, and so one for each judgement */
function remedyFields(
  remedy: DirectedLabel,
  owner: RemedyOwner,
  hasOutlookRemedy: boolean,
  around: Surroundings,
): FoundField[] {
  const value = valueOf(remedy, around);
  if (owner === "results" || owner === null) return [fieldOf("selfEvaluationRemedy", value)];
  if (owner === "implementationOutlook" && hasOutlookRemedy) return [fieldOf("implementationRemedy", value)];
  const attainment = around.block.labels.find((other) => other.label === "attainmentOutlook");
  const beside = remedy.direction === "below" && attainment ? besideOutlook(remedy.label, attainment, around) : null;
  if (!beside || beside === value.area) return [fieldOf("midyearRemedy", value)];
  return [fieldOf("implementationRemedy", value), fieldOf("midyearRemedy", { area: beside, start: null })];
}

/** Where mid-year has a remedy cell for each judgement below one label: the one in the rows of 目標の達成見込み. */
function besideOutlook(label: LabelCell, attainment: LabelCell, around: Surroundings): Area | null {
  const cells = around.textsBelow(label).filter(({ range }) => range.column === label.area.range.column);
  if (cells.length < 2) return null;
  return cells.find(({ range }) => sharesRows(range, attainment.area.range)) ?? null;
}
