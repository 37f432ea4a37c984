import type { EmbeddedHost } from "../host";
import { connectOffice, type OfficeGlobals } from "./office";

declare const OSF: OfficeGlobals["OSF"];

/**
 * Connects the client library of this page to the host. The page has loaded `excel-web-16.00.js` by a `<script>` instead
 * of `office.js` (both together clash), and calls this before the add-in's own code.
 */
export function installOfficeInBrowser(host: EmbeddedHost): OfficeGlobals {
  const globals: OfficeGlobals = { Excel, Office, OfficeExtension, OSF };
  connectOffice(globals, host);
  return globals;
}
