import { Tokenizer } from "htmlparser2";
import { atOnce, type Steps } from "../../../steps";
import { WorkbookFileError } from "../errors";
import { LIMITS } from "../limits";
import { unescapeXml } from "./text";

/** An element's start tag while it is being reported. The object is used again for the next one. */
export interface XmlTag {
  /** Local name: "c" of `<x:c>`. */
  readonly name: string;
  /** With its prefix, as written. */
  readonly qualifiedName: string;
  /** Offset of "<". */
  readonly start: number;
  /** Offset behind ">". */
  readonly end: number;
  readonly isEmpty: boolean;
  /** Elements around it: 0 for the root. */
  readonly depth: number;
  /** An attribute by its name as written, references resolved; undefined where there is none. */
  get(name: string): string | undefined;
  /** An attribute by its local name, whatever its prefix (`r:id`, `xml:space`). */
  prefixed(name: string): string | undefined;
  /** Looks for an attribute and puts where its value lies (between its quotes) into `valueStart` and `valueEnd`. */
  find(name: string): boolean;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** An attribute that is a whole number, without making a string of it; -1 where it is missing or none. */
  whole(name: string): number;
  /** Puts all attributes into a record, by name as written. */
  copyAttributes(record: Record<string, string>): void;
}

/** What hears of a document's elements in order. */
export interface XmlHandler {
  open(tag: XmlTag): void;
  /** Also after an empty element. `start` is the offset of the end tag, `end` the one behind it (equal for `<a/>`). */
  close(name: string, start: number, end: number): void;
  /** Character data with references resolved; a text may come in several pieces. */
  text(text: string): void;
}

/**
 * Reads a document and reports its elements.
 * @param part named in errors
 * @throws WorkbookFileError "damaged" when it is not well-formed, "unsafe" for a document type declaration, "too-large" for
 * elements too deep inside each other
 */
export function scanXml(source: string, part: string, handler: XmlHandler): void {
  atOnce(scanInSteps(source, part, handler));
}

/** The same in steps: a large sheet takes a second. */
export function* scanInSteps(source: string, part: string, handler: XmlHandler): Steps<void> {
  const scanner = new Scanner(source, part, handler, () => tokenizer.pause());
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, scanner);
  tokenizer.write(source);
  while (!tokenizer.running) {
    yield;
    tokenizer.resume();
  }
  tokenizer.end();
  scanner.finish();
}

/** Elements that are read in one step. */
const ELEMENTS_IN_A_STEP = 10_000;

const LESS_THAN = 0x3c;
const BLANK = /^[\s\uFEFF]*$/;
/** htmlparser2's mark for a value without quotes or without value. */
const FIRST_QUOTED = 2;

/** Turns htmlparser2's tokens, which forgive everything, into elements, which forgive nothing. */
class Scanner implements XmlTag {
  name = "";
  qualifiedName = "";
  start = 0;
  end = 0;
  isEmpty = false;
  depth = 0;
  valueStart = 0;
  valueEnd = 0;

  private count = 0;
  private readonly names: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Local and qualified names of the open elements. */
  private readonly locals: string[] = [];
  private readonly qualified: string[] = [];
  private hasRoot = false;
  private elements = 0;

  constructor(
    private readonly source: string,
    private readonly part: string,
    private readonly handler: XmlHandler,
    private readonly pause: () => void,
  ) {}

  get(name: string): string | undefined {
    return this.find(name) ? resolved(this.source.slice(this.valueStart, this.valueEnd)) : undefined;
  }

  prefixed(name: string): string | undefined {
    for (let index = 0; index < this.count; index++)
      if (localName(this.names[index] ?? "") === name) return this.value(index);
    return undefined;
  }

  find(name: string): boolean {
    for (let index = 0; index < this.count; index++) {
      if (this.names[index] !== name) continue;
      this.valueStart = this.starts[index] ?? 0;
      this.valueEnd = this.ends[index] ?? 0;
      return true;
    }
    return false;
  }

  copyAttributes(record: Record<string, string>): void {
    for (let index = 0; index < this.count; index++) record[this.names[index] ?? ""] = this.value(index);
  }

  whole(name: string): number {
    return this.find(name) ? wholeNumber(this.source, this.valueStart, this.valueEnd) : -1;
  }

  private value(index: number): string {
    return resolved(this.source.slice(this.starts[index], this.ends[index]));
  }

  onopentagname(start: number, end: number): void {
    this.start = start - 1;
    this.qualifiedName = this.source.slice(start, end);
    this.name = end - start === 1 ? this.qualifiedName : localName(this.qualifiedName);
    this.count = 0;
  }

  onattribname(start: number, end: number): void {
    const name = this.source.slice(start, end);
    for (let index = 0; index < this.count; index++)
      if (this.names[index] === name) this.fail(`attribute ${name} twice`);
    this.names[this.count] = name;
  }

  onattribdata(start: number, end: number): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
  }

  onattribend(quote: number): void {
    if (quote < FIRST_QUOTED) this.fail(`attribute ${this.names[this.count]} without quotes`);
    this.count++;
  }

  onopentagend(end: number): void {
    this.opened(end, false);
    this.locals.push(this.name);
    this.qualified.push(this.qualifiedName);
    if (this.locals.length > LIMITS.xmlDepth) throw new WorkbookFileError("too-large", `${this.part}: nesting`);
  }

  onselfclosingtag(end: number): void {
    this.opened(end, true);
    this.handler.close(this.name, end + 1, end + 1);
  }

  private opened(end: number, isEmpty: boolean): void {
    if (++this.elements > LIMITS.elements) throw new WorkbookFileError("too-large", `${this.part}: elements`);
    if (this.elements % ELEMENTS_IN_A_STEP === 0) this.pause();
    this.depth = this.locals.length;
    if (this.depth === 0) {
      if (this.hasRoot) this.fail("two roots");
      this.hasRoot = true;
    }
    this.isEmpty = isEmpty;
    this.end = end + 1;
    this.handler.open(this);
  }

  onclosetag(start: number, end: number): void {
    const qualifiedName = this.qualified.pop();
    const name = this.locals.pop();
    if (name === undefined || qualifiedName !== this.source.slice(start, end)) this.fail(`end of ${qualifiedName}`);
    else this.handler.close(name, start - 2, this.source.indexOf(">", end) + 1);
  }

  ontext(start: number, end: number): void {
    const text = this.source.slice(start, end);
    if (text.charCodeAt(0) === LESS_THAN) this.fail("stray <");
    if (this.locals.length > 0) this.handler.text(resolved(withLineFeeds(text)));
    else if (!BLANK.test(text)) this.fail("text outside the root");
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (this.locals.length === 0) this.fail("text outside the root");
    this.handler.text(withLineFeeds(this.source.slice(start, end - endOffset)));
  }

  ondeclaration(): void {
    // A document type declaration can define entities that grow without bound; OPC forbids it (ISO/IEC 29500-2, 8.1.4).
    throw new WorkbookFileError("unsafe", `${this.part}: document type declaration`);
  }

  finish(): void {
    if (this.locals.length > 0) this.fail(`${this.qualified.at(-1)} is not closed`);
    if (!this.hasRoot) this.fail("no root");
  }

  oncomment(): void {}
  onprocessinginstruction(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  onend(): void {}

  private fail(what: string): never {
    throw new WorkbookFileError("damaged", `${this.part}: ${what}`);
  }
}

/** XML reads every kind of line end as a line feed (XML 1.0, 2.11). */
function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Nearly every text is without references; asking here first spares a call for each. */
function resolved(text: string): string {
  return text.includes("&") ? unescapeXml(text) : text;
}

function wholeNumber(source: string, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let number = 0;
  for (let index = start; index < end; index++) {
    const digit = source.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
