import { createExcelAdapter, type ExcelAdapter } from "./adapter";

/** The oldest Excel that the add-in runs on, as the manifest says too. */
const REQUIRED_EXCEL_API = "1.13";

/** What Office tells the page at its start. */
export type OfficeStart =
  | {
      readonly kind: "ready";
      readonly excel: ExcelAdapter;
      /** "ja-JP", "en-US" … */
      readonly displayLanguage: string;
      /** The background of the Office theme ("#262626"); undefined where Office tells none (Excel on the web). */
      readonly themeBackground: string | undefined;
    }
  /** The page was opened in a browser, or in another Office application. */
  | { readonly kind: "not-in-excel" }
  /** An Excel older than the manifest asks for. */
  | { readonly kind: "unsupported"; readonly displayLanguage: string };

/** Waits until Office is ready. Never rejects: every outcome is one that the pane has words for. */
export async function whenOfficeReady(): Promise<OfficeStart> {
  if (typeof Office === "undefined") return { kind: "not-in-excel" };
  const { host } = await Office.onReady();
  // A string at run time, whatever its type says; the enumeration itself is missing from the bare client library.
  if (String(host) !== "Excel") return { kind: "not-in-excel" };
  const { displayLanguage, requirements, officeTheme } = Office.context;
  if (!requirements.isSetSupported("ExcelApi", REQUIRED_EXCEL_API)) return { kind: "unsupported", displayLanguage };
  // Typed as always there; Excel on the web has none.
  const theme = officeTheme as Office.OfficeTheme | undefined;
  const hasApi = (version: string) => requirements.isSetSupported("ExcelApi", version);
  const excel = createExcelAdapter(Excel, { hasApi });
  return { kind: "ready", excel, displayLanguage, themeBackground: theme?.bodyBackgroundColor };
}

/**
 * Binds a ribbon command (the function's name in the manifest) to what it does. The pane is opened first, so that the
 * result is seen; where Office does not open it for add-ins from the store, the command still runs.
 */
export function associateCommand(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
    try {
      await Office.addin.showAsTaskpane().catch(() => undefined);
      await run();
    } finally {
      event.completed();
    }
  });
}
