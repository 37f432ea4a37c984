import { OFFICE_JS_LICENCE, type BundledPackage } from "./bundled-packages";

/** Licences under which something may be shipped. */
export const PERMITTED = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "CC0-1.0"];

const RULE = "=".repeat(80);

/**
 * The licences of everything that is shipped, in one text.
 *
 * @throws when a package is under any other licence than a permissive one; office.js alone is under Microsoft's
 */
export function licenceTexts(packages: readonly BundledPackage[]): string {
  const refused = packages.filter((part) => !isPermitted(part));
  if (refused.length > 0)
    throw new Error(`Not to be shipped: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(", ")}`);
  const list = packages.map(({ name, version, licence }) => `  ${name} ${version}: ${licence}`);
  const texts = packages.map(
    (part) => `${RULE}\n${part.name} ${part.version}\n${RULE}\n\n${part.licenceText.trim()}\n`,
  );
  return [HEAD, list.join("\n"), "", ...texts].join("\n");
}

function isPermitted({ name, licence }: BundledPackage): boolean {
  return PERMITTED.includes(licence) || (name === "@microsoft/office-js" && licence === OFFICE_JS_LICENCE);
}

const HEAD = `取組チェックに含まれるソフトウェアとライセンス

取組チェック自体は MIT License です（LICENSE）。office.js（@microsoft/office-js）は Microsoft の
ライセンス条項によるもので、変更せずに、このアドインの一部として同梱しています。Microsoft は
このアドインの保守・更新・サポートの責任を負いません。そのほかは下記のとおりです。
`;
