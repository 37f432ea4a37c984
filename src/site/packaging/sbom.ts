import { OFFICE_JS_LICENCE, type BundledPackage } from "./bundled-packages";

/** The product itself. */
export interface Product {
  readonly name: string;
  readonly version: string;
  /** Seconds since 1970. */
  readonly time: number;
}

/** The software bill of materials in CycloneDX 1.6: everything of others that is in the site. */
export function billOfMaterials(product: Product, packages: readonly BundledPackage[]): string {
  const reference = `${product.name}@${product.version}`;
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      timestamp: new Date(product.time * 1000).toISOString(),
      component: {
        type: "application",
        "bom-ref": reference,
        name: product.name,
        version: product.version,
        licenses: [{ license: { id: "MIT" } }],
      },
    },
    components: packages.map(component),
    dependencies: [{ ref: reference, dependsOn: packages.map(purl) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function component(part: BundledPackage): object {
  const [scope, name] = part.name.startsWith("@") ? part.name.split("/") : [undefined, part.name];
  return {
    type: "library",
    "bom-ref": purl(part),
    ...(scope !== undefined && { group: scope }),
    name,
    version: part.version,
    ...(part.integrity !== undefined && { hashes: [hash(part.integrity)] }),
    licenses: [{ license: licence(part) }],
    purl: purl(part),
    ...(part.homepage !== undefined && { externalReferences: [{ type: "website", url: part.homepage }] }),
  };
}

function licence(part: BundledPackage): object {
  if (part.licence !== OFFICE_JS_LICENCE) return { id: part.licence };
  return { name: "Microsoft Software License Terms, Microsoft Office JavaScript (Office.js) API Library" };
}

/** https://github.com/package-url/purl-spec: the scope's "@" is encoded. */
function purl({ name, version }: BundledPackage): string {
  return `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
}

function hash(integrity: string): object {
  const [, content = ""] = integrity.split("-");
  return { alg: "SHA-512", content: Buffer.from(content, "base64").toString("hex") };
}
