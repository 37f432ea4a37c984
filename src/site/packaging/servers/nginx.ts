import { HASHED_CACHE, HASHED_NAME, OTHERS_CACHE, SERVER_FOLDER, securityHeaders, type ServedSite } from "./headers";

/** A configuration for nginx (to be included in its http block). */
export function nginxConfiguration({ host, port, path, officejs }: ServedSite): string {
  const headers = securityHeaders(officejs).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# 取組チェック: nginx の設定例（Debian では /etc/nginx/conf.d/ に置きます）
# 変える所: server_name、証明書と鍵の場所、サイトを置いたフォルダー（${SERVER_FOLDER}/site/）

map $uri $torikumi_check_cache {
  "~${HASHED_NAME}" "${HASHED_CACHE}";
  default "${OTHERS_CACHE}";
}

server {
  listen ${port} ssl;
  server_name ${host};
  ssl_certificate ${SERVER_FOLDER}/server.crt;
  ssl_certificate_key ${SERVER_FOLDER}/server.key;
  ssl_protocols TLSv1.2 TLSv1.3;
  server_tokens off;

  location ${path}/ {
    alias ${SERVER_FOLDER}/site/;
    index index.html;
    limit_except GET {
      deny all;
    }
    charset utf-8;
    charset_types text/css text/javascript application/javascript text/xml;
    gzip on;
    gzip_types text/css text/javascript application/javascript text/xml;
    add_header Cache-Control $torikumi_check_cache always;
${headers.join("\n")}
  }
}
`;
}
