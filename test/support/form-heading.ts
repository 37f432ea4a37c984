import { WIDTH, type BlockContents, type Canvas, type ExpectedBlock } from "./form-canvas";
import type { FormStyle } from "./form-style";

/** The number and title that a reader finds. */
export function expectedHeading(
  { heading }: FormStyle,
  { number, title }: BlockContents,
): Pick<ExpectedBlock, "number" | "title"> {
  switch (heading) {
    case "prefixed":
      return { number: `2-${number}`, title };
    case "no-number":
    case "title-only":
      return { number: null, title };
    case "no-title":
      return { number, title: null };
    case "nothing":
      return { number: null, title: null };
    case "sheet-name":
      return { number, title };
    default:
      return { number, title };
  }
}

/** Draws number and title; the first row below them. */
export function drawHeading(
  canvas: Canvas,
  { heading }: FormStyle,
  { number, title }: BlockContents,
  row: number,
): number {
  const wide = number.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const full = (text: string): number => {
    canvas.put(row, 0, 1, WIDTH, text);
    return row + 1;
  };
  const beside = (left: string, right: string): number => {
    canvas.put(row, 0, 1, 2, left);
    canvas.put(row, 2, 1, WIDTH - 2, right);
    return row + 1;
  };
  switch (heading) {
    case "two-rows":
      full(`取組項目${number}`);
      canvas.put(row + 1, 0, 1, WIDTH, `【${title}】`);
      return row + 2;
    case "one-row":
      return beside(`取組項目${number}`, `【${title}】`);
    case "one-cell-brackets":
      return full(`取組項目${wide}【${title}】`);
    case "one-cell-space":
      return full(`取組項目${number}\u3000${title}`);
    case "colon":
      return full(`取組項目${number}：${title}`);
    case "enclosed":
      return beside(`【取組項目${wide}】`, title);
    case "wide-digit":
      return beside(`取 組 項 目 ${wide}`, `『${title}』`);
    case "radicals":
      return beside(`取組項⽬ ${wide}`, `【${title}】`);
    case "split-number":
      canvas.put(row, 0, 1, 1, "取組項目");
      canvas.put(row, 1, 1, 1, wide);
      canvas.put(row, 2, 1, WIDTH - 2, `【${title}】`);
      return row + 1;
    case "prefixed":
      return beside(`取組項目２－${wide}`, `【${title}】`);
    case "circled":
      return beside(`取組項目${String.fromCodePoint(0x245f + Number(number))}`, `【${title}】`);
    case "no-number":
      return beside("取組項目", `【${title}】`);
    case "no-title":
      return full(`取組項目${number}`);
    case "title-only":
      return full(`【${title}】`);
    case "numbered-title":
      return full(`${wide}\u3000【${title}】`);
    case "nothing":
      return row;
    case "sheet-name":
      return full(`取組項目${number}`);
    case "item-name-row":
      beside("取組項目番号", wide);
      canvas.put(row + 1, 0, 1, 2, "取組項目名");
      canvas.put(row + 1, 2, 1, WIDTH - 2, title);
      return row + 2;
  }
}
