import { headingOf, type Heading } from "./heading";
import {
  isColumnHeader,
  isLabelPiece,
  isNote,
  isOfOtherForm,
  labelOf,
  labelPrefixOf,
  mayBeginWithLabel,
  spineOf,
  type LabelMatch,
  type LabelPrefix,
  type SpineMeaning,
} from "./labels";
import { parseLegends, type ParsedLegend } from "./legend";

/** What a cell's text is as far as the form prints it. */
export type Printed = Wording & {
  /** Whether the text could be the first piece of a label that is spread over several cells. */
  readonly mayGoOn: boolean;
};

/** What a text is by itself; "text" is what people wrote. */
type Wording =
  | { readonly kind: "label"; readonly label: LabelMatch }
  /** Label and value in one cell. */
  | { readonly kind: "label-and-value"; readonly label: LabelPrefix }
  | { readonly kind: "heading"; readonly heading: Heading }
  | { readonly kind: "spine"; readonly meaning: SpineMeaning }
  | { readonly kind: "legend"; readonly legends: readonly ParsedLegend[] }
  | { readonly kind: "note" | "header" | "other-form" | "text" };

/** Reads what a text is by its wording alone. */
function readPrinted(text: string): Printed {
  if (!mayBeginWithLabel(text)) return otherWording(text, false);
  const label = labelOf(text);
  // 当年度の取組実績 is a label by itself and the first piece of a longer one.
  const mayGoOn = !(label && !label.isShared) && isLabelPiece(text);
  if (label) return { kind: "label", label, mayGoOn };
  const prefix = labelPrefixOf(text);
  return prefix ? { kind: "label-and-value", label: prefix, mayGoOn } : otherWording(text, mayGoOn);
}

/** What a text is that neither is a label nor begins with one. */
function otherWording(text: string, mayGoOn: boolean): Printed {
  const heading = headingOf(text);
  if (heading) return { kind: "heading", heading, mayGoOn };
  const meaning = spineOf(text);
  if (meaning) return { kind: "spine", meaning, mayGoOn };
  const legends = parseLegends(text);
  if (legends.length > 0) return { kind: "legend", legends, mayGoOn };
  if (isNote(text)) return { kind: "note", mayGoOn };
  if (isColumnHeader(text)) return { kind: "header", mayGoOn };
  if (isOfOtherForm(text)) return { kind: "other-form", mayGoOn };
  return mayGoOn ? { kind: "text", mayGoOn } : PROSE;
}

/** What most texts are. */
const PROSE: Printed = { kind: "text", mayGoOn: false };

/** Longer texts are prose that hardly ever repeats. */
const LONGEST_REMEMBERED = 240;

/** Among longer texts only what is printed is worth being remembered. */
const LONGEST_PROSE_REMEMBERED = 100;

/** A reader that remembers: every block of a workbook prints the same labels, notes and legends. */
export function printedReader(): (text: string) => Printed {
  const known = new Map<string, Printed>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return readPrinted(text);
    const before = known.get(text);
    if (before) return before;
    const printed = readPrinted(text);
    if (printed !== PROSE || text.length <= LONGEST_PROSE_REMEMBERED) known.set(text, printed);
    return printed;
  };
}
