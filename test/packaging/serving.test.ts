import path from "node:path";
import { filesOf } from "./support/release";
import { SERVERS, ask, serveRelease, type WebServer } from "./support/web-server";

const TYPES: Readonly<Record<string, RegExp>> = {
  ".html": /^text\/html; charset=utf-8$/i,
  ".js": /^(text|application)\/javascript; charset=utf-8$/i,
  ".css": /^text\/css; charset=utf-8$/i,
  ".png": /^image\/png$/,
  ".xml": /^(text|application)\/xml/,
  ".xlsx": /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/,
};

describe.each(SERVERS)("%s with the configuration of the archive", (name) => {
  const site = [...filesOf("one")]
    .filter(([file]) => file.startsWith("site/"))
    .map(([file, bytes]) => ({ file: file.slice(5), bytes }));
  let server: WebServer;

  beforeAll(async () => {
    server = await serveRelease(name, "one");
  });
  afterAll(() => server.stop());

  test("serves every file of the site unchanged, under the type that browsers ask for", async () => {
    for (const { file, bytes } of site) {
      const { status, headers, body } = await ask(server.address + file);
      expect([file, status, body.equals(bytes)]).toEqual([file, 200, true]);
      const type = TYPES[path.extname(file)];
      if (type) expect([file, headers["content-type"]]).toEqual([file, expect.stringMatching(type)]);
    }
  });

  test("says with every file, found or not, what the page may do", async () => {
    for (const file of ["taskpane.html", "office-js/office.js", "assets/icons/icon-32.png", "no-such-file.js"]) {
      const { headers } = await ask(server.address + file);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy).toMatch(/connect-src 'self';.*frame-ancestors 'self' https:/);
      expect(policy).not.toMatch(/unsafe|appsforoffice/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
    }
  });

  test("lets browsers keep the files whose name changes with their content, and no others", async () => {
    for (const { file } of site) {
      const { headers } = await ask(server.address + file, "HEAD");
      const isHashed = /\.[0-9a-f]{8}\.(js|css)$/.test(file);
      expect([file, headers["cache-control"]]).toEqual([
        file,
        isHashed ? "public, max-age=31536000, immutable" : "no-cache",
      ]);
    }
    expect(site.some(({ file }) => /^taskpane\.[0-9a-f]{8}\.js$/.test(file))).toBe(true);
  });

  test("opens the workbench at the site's address, lists no folder and takes nothing in", async () => {
    expect(String((await ask(server.address)).body)).toMatch(/<script[^>]* src="?workbench\./);
    // nginx refuses a folder without a page, Apache without mod_autoindex does not find it.
    expect([403, 404]).toContain((await ask(`${server.address}assets/`)).status);
    expect((await ask(`${server.address}taskpane.html`, "POST")).status).toBe(403);
    expect((await ask(`${server.address}../server.key`)).status).toBeGreaterThanOrEqual(400);
  });
});
