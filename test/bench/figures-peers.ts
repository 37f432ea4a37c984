import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** A figure as far as every reader can tell it. */
export interface PlainFigure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string | null;
}

/** Something that reads figures out of a passage. */
export interface Peer {
  readonly name: string;
  readonly read: (text: string) => readonly PlainFigure[];
}

const PEERS = join(__dirname, "peers");
export const HOW_TO_INSTALL = "npm ci --ignore-scripts --prefix test/bench/peers";

const UNITS: Readonly<Record<string, string>> = {
  名: "人",
  "％": "%",
  パーセント: "%",
  箇所: "か所",
  カ所: "か所",
  ヵ所: "か所",
  ケ所: "か所",
  ヶ所: "か所",
  か年: "年間",
};
const UNIT =
  /^ ?(千円|百万円|万円|億円|円|%|パーセント|ポイント|割|倍|件|人|名|回|世帯|団体|地域|[かカヵケヶ箇]所|校|台|時間|冊|組|社|店|本|枚|品目|項目|事業所|部|年間|か年|点|戸|株|t|kg|㎡)/;

/** The unit that follows a number, for the readers that do not know it; the same list for all of them. */
function withUnit(text: string, start: number, end: number, value: number): PlainFigure | null {
  const unit = UNIT.exec(text.slice(end).normalize("NFKC"))?.[1];
  return unit === undefined ? null : { start, end: end + unit.length, value, unit: UNITS[unit] ?? unit };
}

const NUMBER = /([▲△−－-]?)([0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+)([.．][0-9０-９]+)?([万億]?)/g;

/** What one would write in an afternoon: a regular expression for numbers, one for the units after them. */
export const regularExpression: Peer = {
  name: "regular expression",
  read: (text) => {
    const figures: PlainFigure[] = [];
    for (const match of text.matchAll(NUMBER)) {
      const [written, sign, whole = "", fraction = "", scale] = match;
      const isMoney = scale !== "" && text[match.index + written.length] === "円";
      const factor = isMoney ? 1 : scale === "万" ? 1e4 : scale === "億" ? 1e8 : 1;
      const value = Number((whole + fraction).normalize("NFKC").replace(/,/g, "")) * factor * (sign === "" ? 1 : -1);
      const end = match.index + written.length - (isMoney ? 1 : 0);
      const figure = withUnit(text, match.index, end, value);
      if (figure) figures.push(figure);
    }
    return figures;
  },
};

interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly resolution: { readonly value?: string; readonly unit?: string } | null;
}

interface Recognizers {
  readonly recognizeNumber: (text: string, culture: string) => Recognized[];
  readonly recognizePercentage: (text: string, culture: string) => Recognized[];
  readonly recognizeCurrency: (text: string, culture: string) => Recognized[];
}

/** Recognizers-Text: its numbers with the unit that follows, its percentages and its currencies. */
function recognizersText(load: NodeJS.Require): Peer {
  const suite = load("@microsoft/recognizers-text-suite") as Recognizers;
  return {
    name: "Recognizers-Text",
    read: (text) => {
      const figures: PlainFigure[] = [];
      const add = (found: Recognized, unit: string | null): void => {
        const value = Number.parseFloat(found.resolution?.value ?? "");
        const span = { start: found.start, end: found.end + 1 };
        if (figures.some((figure) => figure.start < span.end && span.start < figure.end)) return;
        const figure = unit === null ? withUnit(text, span.start, span.end, value) : { ...span, value, unit };
        if (figure) figures.push(figure);
      };
      for (const found of suite.recognizePercentage(text, "ja-jp")) add(found, "%");
      for (const found of suite.recognizeCurrency(text, "ja-jp")) if (found.resolution?.value) add(found, "円");
      for (const found of suite.recognizeNumber(text, "ja-jp")) add(found, null);
      return figures;
    },
  };
}

interface Word {
  readonly surface_form: string;
  readonly word_position: number;
  readonly pos_detail_1: string;
}

interface Kuromoji {
  readonly builder: (options: { readonly dicPath: string }) => {
    build(done: (error: Error | null, tokenizer: { tokenize(text: string): Word[] }) => void): void;
  };
}

/** kuromoji: runs of number tokens joined, with the unit that follows. */
function kuromoji(load: NodeJS.Require): Promise<Peer> {
  const dictionary = join(load.resolve("kuromoji/package.json"), "../dict");
  return new Promise((resolve, reject) => {
    (load("kuromoji") as Kuromoji).builder({ dicPath: dictionary }).build((error, tokenizer) => {
      if (error) reject(error);
      else resolve({ name: "kuromoji", read: (text) => joined(text, tokenizer.tokenize(text)) });
    });
  });
}

const JOINING = /^[0-9０-９,，.．〇一二三四五六七八九十百千万億]+$/;

function joined(text: string, words: readonly Word[]): PlainFigure[] {
  const figures: PlainFigure[] = [];
  let start = -1;
  let end = -1;
  const finish = (): void => {
    const value = start < 0 ? NaN : Number(text.slice(start, end).normalize("NFKC").replace(/,/g, ""));
    const figure = Number.isFinite(value) ? withUnit(text, start, end, value) : null;
    if (figure) figures.push(figure);
    start = -1;
  };
  for (const word of words) {
    const at = word.word_position - 1;
    const isNumber = word.pos_detail_1 === "数" || (start >= 0 && JOINING.test(word.surface_form));
    if (!isNumber) finish();
    else {
      if (start < 0) start = at;
      end = at + word.surface_form.length;
    }
  }
  finish();
  return figures;
}

/** The peers that are installed, and the names of those that are not. */
export async function installedPeers(): Promise<{
  readonly peers: readonly Peer[];
  readonly missing: readonly string[];
}> {
  if (!existsSync(join(PEERS, "node_modules"))) {
    return { peers: [regularExpression], missing: ["Recognizers-Text", "kuromoji"] };
  }
  const load = createRequire(join(PEERS, "package.json"));
  return { peers: [regularExpression, await kuromoji(load), recognizersText(load)], missing: [] };
}
