import { OFFICE_CDN } from "../../office-files";
import { contentSecurityPolicy } from "../../page-head-plugin";

/** Where Excel on the web shows add-ins in a frame; Excel on Windows and Mac shows them in a window of its own. */
const EXCEL_ON_THE_WEB = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://*.sharepoint.com",
];

/** What a server says with every file. The pages carry the same policy; only a header can say who may frame them. */
export function securityHeaders(officejs: "local" | "cdn"): readonly (readonly [name: string, value: string])[] {
  const policy = contentSecurityPolicy({ isProduction: true, usesCdn: officejs === "cdn", cdn: OFFICE_CDN });
  return [
    ["Content-Security-Policy", `${policy}; frame-ancestors ${["'self'", ...EXCEL_ON_THE_WEB].join(" ")}`],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
  ];
}

/** Files whose name changes with their content, as webpack names them. */
export const HASHED_NAME = String.raw`\.[0-9a-f]{8}\.(js|css)$`;

/** Days, in seconds, that a file of such a name is kept. */
export const HASHED_SECONDS = 365 * 24 * 60 * 60;

/** Everything else is asked for again each time, so that a new version is there at the next start of the pane. */
export const OTHERS_CACHE = "no-cache";
export const HASHED_CACHE = `public, max-age=${HASHED_SECONDS}, immutable`;

/** What a server configuration is made for. */
export interface ServedSite {
  /** Host and port as in the address: "addin.example.lg.jp". */
  readonly host: string;
  readonly port: string;
  /** "/torikumi-check", or "" where the site has a host of its own. */
  readonly path: string;
  readonly officejs: "local" | "cdn";
  /** Names of all files of the site. */
  readonly files: readonly string[];
}

export function servedSite(base: string, officejs: "local" | "cdn", files: readonly string[]): ServedSite {
  const { hostname, port, pathname } = new URL(base);
  return { host: hostname, port: port || "443", path: pathname.replace(/\/+$/, ""), officejs, files };
}

/** Where the examples expect the site and the certificate: one folder on the server. */
export const SERVER_FOLDER = "/srv/torikumi-check";
