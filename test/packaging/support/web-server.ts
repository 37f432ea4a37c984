import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { createServer } from "node:net";
import path from "node:path";
import { unpack, type ReleaseName } from "./release";

/** A web server of Debian with the configuration of the archive. */
export interface WebServer {
  /** "https://localhost:12345/torikumi-check/" */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** What the configurations say for everybody and an administrator replaces: the folder, and here the port as well. */
const FOLDER = "/srv/torikumi-check";

export const SERVERS = ["nginx", "apache"] as const;
export type ServerName = (typeof SERVERS)[number];

/** Unpacks a release and serves it on a free port. */
export async function serveRelease(server: ServerName, release: ReleaseName): Promise<WebServer> {
  const folder = unpack(release);
  const port = await freePort();
  makeCertificate(folder);
  const configuration = readFileSync(path.join(folder, "servers", server, "torikumi-check.conf"), "utf8")
    .replaceAll(FOLDER, folder)
    .replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
    .replace("<VirtualHost *:443>", `<VirtualHost 127.0.0.1:${port}>`);
  writeFileSync(path.join(folder, "torikumi-check.conf"), configuration);
  writeFileSync(path.join(folder, "main.conf"), server === "nginx" ? nginxMain(folder) : apacheMain(folder, port));
  const child =
    server === "nginx"
      ? spawn("/usr/sbin/nginx", ["-c", path.join(folder, "main.conf")], { stdio: "inherit" })
      : spawn("/usr/sbin/apache2", ["-X", "-f", path.join(folder, "main.conf")], { stdio: "inherit" });
  const address = `https://localhost:${port}/torikumi-check/`;
  await untilItAnswers(address, child);
  return { address, stop: () => stop(child, folder) };
}

/** nginx.conf as Debian has it, in short. */
function nginxMain(folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 64; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`).join("\n")}
  include ${folder}/torikumi-check.conf;
}
`;
}

/** apache2.conf as Debian has it, in short, with the modules that the configuration names. */
function apacheMain(folder: string, port: number): string {
  const modules = [
    "mpm_event",
    "authz_core",
    "alias",
    "mime",
    "dir",
    "headers",
    "socache_shmcb",
    "ssl",
    "filter",
    "deflate",
  ];
  return `
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
ServerRoot ${folder}
ServerName localhost
User www-data
Group www-data
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
TypesConfig /etc/mime.types
Listen 127.0.0.1:${port}
<Directory />
  Require all denied
</Directory>
Include ${folder}/torikumi-check.conf
`;
}

function makeCertificate(folder: string): void {
  const files = ["-keyout", path.join(folder, "server.key"), "-out", path.join(folder, "server.crt")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-days",
      "2",
      ...files,
      ...subject,
    ],
    { stdio: "ignore" },
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

const PATIENCE_MS = 20_000;

async function untilItAnswers(address: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`);
    const answer = await ask(address).catch(() => null);
    if (answer !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no answer from ${address}`);
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks a server with a certificate of the test's own. */
export function ask(address: string, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, rejectUnauthorized: false, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.once("error", reject);
    asked.end();
  });
}
