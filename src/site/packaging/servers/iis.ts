import { HASHED_NAME, HASHED_SECONDS, securityHeaders, type ServedSite } from "./headers";

/**
 * web.config for IIS, to be put beside the pages. IIS knows no patterns for names without an additional module: every
 * file that may be kept has an element of its own.
 */
export function iisConfiguration({ officejs, files }: ServedSite): string {
  const hashed = new RegExp(HASHED_NAME);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- 取組チェック: IIS の設定。サイトのフォルダー（taskpane.html と同じ所）に置きます。 -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <security>
      <requestFiltering removeServerHeader="true">
        <verbs allowUnlisted="false">
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
        </verbs>
      </requestFiltering>
    </security>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${mimeMap(".html", "text/html; charset=utf-8")}
${mimeMap(".js", "text/javascript; charset=utf-8")}
${mimeMap(".css", "text/css; charset=utf-8")}
${mimeMap(".md", "text/plain; charset=utf-8")}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${securityHeaders(officejs).map(customHeader).join("\n")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${files
  .filter((name) => hashed.test(name))
  .map(kept)
  .join("\n")}
</configuration>
`;
}

function mimeMap(extension: string, type: string): string {
  return `      <remove fileExtension="${extension}" />
      <mimeMap fileExtension="${extension}" mimeType="${type}" />`;
}

function customHeader([name, value]: readonly [string, string]): string {
  return `        <remove name="${name}" />
        <add name="${name}" value="${value}" />`;
}

function kept(name: string): string {
  const days = HASHED_SECONDS / (24 * 60 * 60);
  return `  <location path="${name}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>`;
}
