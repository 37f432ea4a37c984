import { readFileSync } from "node:fs";
import path from "node:path";
import { manifestFor } from "../manifest-for";
import { hashListOf, type Files } from "./archive";
import type { BuiltSite } from "./build-site";
import { licenceTexts } from "./licences";
import { manualPages } from "./manuals";
import { billOfMaterials, type Product } from "./sbom";
import { apacheConfiguration } from "./servers/apache";
import { servedSite } from "./servers/headers";
import { iisConfiguration } from "./servers/iis";
import { nginxConfiguration } from "./servers/nginx";
import { removedCatalogFile, trustedCatalogFile } from "./trusted-catalog";

/** What a release is made for. */
export interface ReleaseOptions {
  /** Where the add-in will be served from; https. */
  readonly base: string;
  /** Where a new version is tried before. */
  readonly testBase: string;
  /** The shared folder that is the catalog: `\\server\share` */
  readonly catalog: string;
  readonly officejs: "local" | "cdn";
}

const ROOT = path.resolve(__dirname, "../../..");

/** Everything that is in the archive, below a folder named after the version. */
export function releaseContents(product: Product, site: BuiltSite, options: ReleaseOptions): Files {
  const { base, testBase, officejs } = options;
  const served = servedSite(base, officejs, [...site.files.keys()]);
  const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
  const texts: Readonly<Record<string, string>> = {
    "README.txt": readme(product, options),
    "CHANGELOG.md": readFileSync(path.join(ROOT, "CHANGELOG.md"), "utf8"),
    "manifests/manifest.xml": manifestFor(manifest, base),
    "manifests/manifest-test.xml": manifestFor(manifest, testBase, "test"),
    "servers/iis/web.config": iisConfiguration(served),
    "servers/nginx/torikumi-check.conf": nginxConfiguration(served),
    "servers/apache/torikumi-check.conf": apacheConfiguration(served),
    "licences/LICENSE.txt": readFileSync(path.join(ROOT, "LICENSE"), "utf8"),
    "licences/THIRD-PARTY.txt": licenceTexts(site.packages),
    "sbom.cdx.json": billOfMaterials(product, site.packages),
  };
  const files = new Map<string, Uint8Array>([
    ...prefixed("site/", site.files),
    ...prefixed("manuals/", manualPages()),
    ...Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)] as const),
    ["catalog/trusted-catalog.reg", trustedCatalogFile(options.catalog)],
    ["catalog/remove-trusted-catalog.reg", removedCatalogFile()],
  ]);
  files.set("SHA256SUMS", Buffer.from(hashListOf(files)));
  return new Map(prefixed(`${product.name}-${product.version}/`, files));
}

function prefixed(prefix: string, files: Files): [string, Uint8Array][] {
  return [...files].map(([name, bytes]) => [prefix + name, bytes]);
}

/** What is where, for the administrator who opens the archive. */
function readme({ version }: Product, { base, testBase, catalog, officejs }: ReleaseOptions): string {
  const office = officejs === "local" ? "サイトに同梱" : "Microsoft の CDN から読み込み";
  const lines = [
    `取組チェック ${version}`,
    "",
    "導入の手順は manuals/admin.html にあります。利用する職員の方には manuals/manual.html を渡してください。",
    "",
    "この配布物の設定",
    `  配信先          ${base}`,
    `  試験用の配信先  ${testBase}`,
    `  共有カタログ    ${catalog}`,
    `  office.js       ${office}`,
    "",
    "中身",
    "  site/        Webサーバーに置くファイル",
    "  manifests/   manifest.xml（本番）、manifest-test.xml（試験）",
    "  servers/     IIS、nginx、Apache の設定例",
    "  catalog/     共有フォルダーを「信頼できるカタログ」に登録する .reg と、取り消す .reg",
    "  manuals/     利用者の手引き、管理者の手引き、Excel での確認表",
    "  licences/    取組チェックと、含まれるソフトウェアのライセンス",
    "  sbom.cdx.json  ソフトウェア部品表（CycloneDX 1.6）",
    "  SHA256SUMS   全ファイルの SHA-256",
    "",
  ];
  // Windows' editors take a text with a byte order mark for what it is.
  return `\uFEFF${lines.join("\r\n")}`;
}
