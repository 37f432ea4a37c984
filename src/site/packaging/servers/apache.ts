import { HASHED_CACHE, HASHED_NAME, OTHERS_CACHE, SERVER_FOLDER, securityHeaders, type ServedSite } from "./headers";

/** A configuration for Apache 2.4 with mod_ssl, mod_headers, mod_alias, mod_mime and mod_dir. */
export function apacheConfiguration({ host, port, path, officejs }: ServedSite): string {
  const headers = securityHeaders(officejs).map(([name, value]) => `    Header always set ${name} "${value}"`);
  return `# 取組チェック: Apache の設定例（Debian では a2enmod ssl headers のあと /etc/apache2/sites-available/ に置きます）
# 変える所: ServerName、証明書と鍵の場所、サイトを置いたフォルダー（${SERVER_FOLDER}/site）

<VirtualHost *:${port}>
  ServerName ${host}
  SSLEngine on
  SSLCertificateFile ${SERVER_FOLDER}/server.crt
  SSLCertificateKeyFile ${SERVER_FOLDER}/server.key
  SSLProtocol -all +TLSv1.2 +TLSv1.3

  ${path === "" ? `DocumentRoot ${SERVER_FOLDER}/site` : `Alias ${path} ${SERVER_FOLDER}/site`}
  <Directory ${SERVER_FOLDER}/site>
    Require method GET
    AllowOverride None
    Options None
    DirectoryIndex index.html
    AddType text/javascript .js
    AddDefaultCharset utf-8
    AddCharset utf-8 .js .css .xml
${headers.join("\n")}
    Header always set Cache-Control "${OTHERS_CACHE}"
    <FilesMatch "${HASHED_NAME}">
      Header always set Cache-Control "${HASHED_CACHE}"
    </FilesMatch>
    <IfModule mod_deflate.c>
      AddOutputFilterByType DEFLATE text/html text/css text/javascript application/xml
    </IfModule>
  </Directory>
</VirtualHost>
`;
}
