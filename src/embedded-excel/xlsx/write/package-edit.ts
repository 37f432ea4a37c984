import { CONTENT_TYPES_PART } from "../package/content-types";
import { readRelationships, relationshipsPart, type Relationship } from "../package/relationships";
import { decodeXml, isUtf8 } from "../xml/text";
import { parseXml, type XmlNode } from "../xml/tree";
import type { ZipArchive } from "../zip/archive";
import { rewriteZip } from "../zip/write";
import { elementText, TextPatch } from "./text-patch";

const RELATIONSHIP_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const STRICT_RELATIONSHIP_TYPE = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface OpenPart {
  readonly patch: TextPatch;
  readonly root: XmlNode;
}

/** What is to change in a package: patches of parts, new parts, parts that go. */
export class PackageEdit {
  private readonly open = new Map<string, OpenPart>();
  private readonly added = new Map<string, string>();
  private readonly removed = new Set<string>();
  private readonly newIds = new Map<string, number>();

  constructor(readonly archive: ZipArchive) {}

  /** The part's text to be patched, and its elements at their offsets. */
  part(name: string): OpenPart {
    const key = this.realName(name);
    const known = this.open.get(key);
    if (known) return known;
    const source = this.textOf(key);
    const part = { patch: new TextPatch(source), root: parseXml(source, key) };
    this.open.set(key, part);
    return part;
  }

  /** The part's text to be patched by a caller who knows its elements' offsets already. */
  patchOf(name: string, source: string): TextPatch {
    const key = this.realName(name);
    const known = this.open.get(key);
    if (known) return known.patch;
    const patch = new TextPatch(source);
    this.open.set(key, { patch, root: EMPTY_ROOT });
    return patch;
  }

  textOf(name: string): string {
    return this.added.get(name) ?? decodeXml(this.archive.read(name) ?? new Uint8Array(0), name);
  }

  /** Adds a part with a content type; the relationship to it is the caller's. */
  add(name: string, xml: string, contentType: string): void {
    this.added.set(name, HEAD + xml);
    const { patch, root } = this.part(CONTENT_TYPES_PART);
    patch.append(root, elementText(`${root.prefix}Override`, { PartName: `/${name}`, ContentType: contentType }));
  }

  /** Takes a part away, with its relationships and its content type. */
  remove(name: string): void {
    const { patch, root } = this.part(CONTENT_TYPES_PART);
    const wanted = `/${name}`.toLowerCase();
    for (const override of root.children)
      if (override.attributes["PartName"]?.toLowerCase() === wanted) patch.remove(override);
    this.removed.add(this.realName(name));
    const links = relationshipsPart(name);
    if (this.archive.has(links)) this.removed.add(this.realName(links));
  }

  /** Links a part to another (or to an outside address) and gives the relationship's id. */
  link(from: string, kind: string, target: string, isExternal = false): string {
    const part = relationshipsPart(from);
    const { id, text } = this.relationship(from, kind, target, isExternal);
    if (!this.archive.has(part) && !this.added.has(part)) this.added.set(part, HEAD + EMPTY_RELATIONSHIPS);
    const { patch, root } = this.part(part);
    patch.append(root, text.replace("<Relationship", `<${root.prefix}Relationship`));
    return id;
  }

  unlink(from: string, id: string): void {
    const { patch, root } = this.part(relationshipsPart(from));
    for (const link of root.children) if (link.attributes["Id"] === id) patch.remove(link);
  }

  relationships(part: string): readonly Relationship[] {
    return readRelationships(this.archive, part);
  }

  /** A name that no part has: "xl/tables/table{n}.xml" with the smallest free n. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace("{n}", String(number));
      if (!this.archive.has(name) && !this.added.has(name)) return name;
    }
  }

  /** The package's bytes: the very same where nothing changes. */
  bytes(): Uint8Array {
    const replaced = new Map<string, Uint8Array | null>();
    for (const [name, { patch }] of this.open)
      if (!patch.isEmpty && !this.added.has(name)) replaced.set(name, this.encoded(name, patch.result()));
    for (const name of this.removed) replaced.set(name, null);
    if (replaced.size === 0 && this.added.size === 0) return this.archive.bytes.slice();
    const added = [...this.added].map(([name, text]) => {
      const whole = this.open.get(name)?.patch.result() ?? text;
      return [name, new TextEncoder().encode(whole)] as const;
    });
    return rewriteZip(this.archive, replaced, new Map(added));
  }

  private relationship(from: string, kind: string, target: string, isExternal: boolean) {
    const id = this.freeId(from);
    const isStrict = this.relationships("").some(({ type }) => type.startsWith(STRICT_RELATIONSHIP_TYPE));
    const text = elementText("Relationship", {
      Id: id,
      Type: (isStrict ? STRICT_RELATIONSHIP_TYPE : RELATIONSHIP_TYPE) + kind,
      Target: isExternal ? target : `/${target}`,
      TargetMode: isExternal ? "External" : null,
    });
    return { id, text };
  }

  private freeId(from: string): string {
    const known = this.relationships(from).map(({ id }) => Number(/^rId([0-9]{1,9})$/.exec(id)?.[1] ?? 0));
    const next = (this.newIds.get(from) ?? Math.max(0, ...known)) + 1;
    this.newIds.set(from, next);
    return `rId${next}`;
  }

  private realName(name: string): string {
    return this.archive.entry(name)?.name ?? name;
  }

  /** Text in another encoding becomes UTF-8, which every reader must know. */
  private encoded(name: string, text: string): Uint8Array {
    const isOther = !isUtf8(this.archive.read(name) ?? new Uint8Array(0));
    const plain = isOther
      ? text.replace(/^\uFEFF/, "").replace(/(<\?xml[^>]*?encoding=["'])[A-Za-z0-9._-]+/, "$1UTF-8")
      : text;
    return new TextEncoder().encode(plain);
  }
}

const EMPTY_RELATIONSHIPS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

const EMPTY_ROOT: XmlNode = {
  ...{ name: "", prefix: "", attributes: {}, children: [], text: "" },
  ...{ start: 0, innerStart: 0, innerEnd: 0, end: 0 },
};
