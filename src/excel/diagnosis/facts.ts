import type { OfficeFacts } from "./types";

/** Far beyond what there is: Office answers false for versions that it does not know. */
const HIGHEST_MINOR = 40;

const OTHERS = [
  ["SharedRuntime", "1.1"],
  ["RibbonApi", "1.1"],
  ["DialogApi", "1.2"],
  ["ExcelApiDesktop", "1.1"],
  ["ExcelApiOnline", "1.1"],
] as const;

/** Reads what Office says about itself; a browser without Office says nothing. */
export function officeFacts(): OfficeFacts {
  if (typeof Office === "undefined") return { version: "", platform: "", language: "", excelApi: "", others: [] };
  const { requirements, displayLanguage } = Office.context;
  // Typed as always there; older versions of Excel have none.
  const diagnostics = Office.context.diagnostics as Office.ContextInformation | undefined;
  const minors = Array.from({ length: HIGHEST_MINOR }, (_, index) => HIGHEST_MINOR - index);
  const highest = minors.find((minor) => requirements.isSetSupported("ExcelApi", `1.${minor}`));
  return {
    version: diagnostics?.version ?? "",
    platform: String(diagnostics?.platform ?? ""),
    language: displayLanguage,
    excelApi: highest === undefined ? "" : `1.${highest}`,
    others: OTHERS.filter(([name, version]) => requirements.isSetSupported(name, version)).map((set) => set.join(" ")),
  };
}
