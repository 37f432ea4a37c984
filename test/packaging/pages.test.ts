import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../browser/support/browser";
import { OFFICE_CDN, officeFiles } from "../../src/site/office-files";
import { elsewhere, watchedPage, type Watched } from "./support/outsider";
import { SERVERS, serveRelease, type WebServer } from "./support/web-server";
import { soon } from "../support/soon";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Runs an action on a new page, which is closed afterwards. */
async function onPage(action: (watched: Watched) => Promise<void>): Promise<void> {
  const watched = await watchedPage(browser);
  try {
    await action(watched);
  } finally {
    await watched.context.close();
  }
}

const NOT_IN_EXCEL = "Excel の外では使えません";

describe.each(SERVERS)("the site with office.js of its own, served by %s", (name) => {
  let server: WebServer;

  beforeAll(async () => {
    server = await serveRelease(name, "one");
  });
  afterAll(() => server.stop());

  test("shows the pane beside a workbook and validates it, without a request to anywhere else", () =>
    onPage(async ({ page, requests, complaints }) => {
      await page.goto(server.address);
      const pane = page.frameLocator("iframe");
      await pane.getByRole("button", { name: "このシートを検証する" }).click();
      await pane.locator(".finding-head").first().waitFor();
      expect(elsewhere(requests, server.address)).toEqual([]);
      expect(complaints).toEqual([]);
    }));

  test("starts the pane with office.js from the same server, without a request to anywhere else", () =>
    onPage(async ({ page, requests }) => {
      await page.goto(`${server.address}taskpane.html`);
      await page.getByText(NOT_IN_EXCEL).waitFor();
      expect(requests).toContain(`${server.address}office-js/office.js`);
      expect(elsewhere(requests, server.address)).toEqual([]);
      await soon(() => page.getByText("読み込んでいます").isVisible()).toBe(false);
    }));

  test("lets no script in that was written into the page, and no text become a script", () =>
    onPage(async ({ page }) => {
      await page.goto(`${server.address}support.html`);
      await page.goto(`${server.address}taskpane.html`);
      const result = await page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            document.addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective));
            const script = document.createElement("script");
            script.textContent = "document.title = 'changed'";
            document.head.append(script);
          }),
      );
      expect(result).toMatch(/^script-src/);
      await soon(() => page.title()).not.toBe("changed");
    }));

  test("says so plainly, and shows no half pane, when a file of the pane cannot be fetched", () =>
    onPage(async ({ page }) => {
      await page.route(/taskpane\.[0-9a-f]{8}\.js$/, (route) => route.abort());
      await page.goto(`${server.address}taskpane.html`);
      await page.getByRole("heading", { name: "取組チェックを読み込めませんでした" }).waitFor();
      await soon(() => page.locator("#pane").count()).toBe(0);
      await soon(() => page.locator("#starting-detail").innerText()).toMatch(/taskpane\.[0-9a-f]{8}\.js$/);
    }));

  test("says so plainly when the styles alone are missing", () =>
    onPage(async ({ page }) => {
      await page.route(/taskpane\.[0-9a-f]{8}\.css$/, (route) => route.fulfill({ status: 503 }));
      await page.goto(`${server.address}taskpane.html`);
      await page.getByRole("heading", { name: "取組チェックを読み込めませんでした" }).waitFor();
      await soon(() => page.locator("#pane").count()).toBe(0);
    }));

  test("says which part is missing when office.js cannot be fetched", () =>
    onPage(async ({ page }) => {
      await page.route(/\/office\.js$/, (route) => route.fulfill({ status: 404 }));
      await page.goto(`${server.address}taskpane.html`);
      await page.getByRole("heading", { name: "Excel とつながる部品を読み込めませんでした" }).waitFor();
    }));

  test("tells an old browser what to do, in a page that needs nothing new", () =>
    onPage(async ({ page }) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(Array.prototype, "at");
      });
      await page.goto(`${server.address}taskpane.html`);
      await page.getByRole("heading", { name: "この端末では取組チェックを使えません" }).waitFor();
      await soon(() => page.getByText("WebView2 ランタイム").isVisible()).toBe(true);
      await soon(() => page.locator("#pane").count()).toBe(0);
    }));

  test("shows words alone where scripts are switched off", async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.address}taskpane.html`);
    await soon(() => page.locator("noscript").innerText()).toContain("JavaScript が無効になっているため");
    await page.goto(`${server.address}support.html`);
    await soon(() => page.getByRole("heading", { level: 1 }).innerText()).toContain("お困りのとき");
    await context.close();
  });
});

describe("the site that takes office.js from Microsoft", () => {
  let server: WebServer;

  beforeAll(async () => {
    server = await serveRelease("nginx", "cdn");
  });
  afterAll(() => server.stop());

  test("asks Microsoft for its documented address and for nothing else", () =>
    onPage(async ({ page, requests }) => {
      await page.route(`${OFFICE_CDN}**`, (route) => {
        const name = new URL(route.request().url()).href.slice(OFFICE_CDN.length);
        const file = officeFiles("local").find(({ to }) => to === `office-js/${name}`);
        return file ? route.fulfill({ body: readFileSync(file.from), contentType: "text/javascript" }) : route.abort();
      });
      await page.goto(`${server.address}taskpane.html`);
      await page.getByText(NOT_IN_EXCEL).waitFor();
      const outside = elsewhere(requests, server.address);
      expect(outside[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
      expect(outside.filter((address) => !address.startsWith(OFFICE_CDN))).toEqual([]);
    }));

  test("says so plainly in a network without a way to Microsoft", () =>
    onPage(async ({ page }) => {
      await page.route(`${OFFICE_CDN}**`, (route) => route.abort());
      await page.goto(`${server.address}taskpane.html`);
      await page.getByRole("heading", { name: "Excel とつながる部品を読み込めませんでした" }).waitFor();
      await soon(() => page.getByText("office.js を庁内のサーバーに置く方法").isVisible()).toBe(true);
      await soon(() => page.locator("#starting-detail").innerText()).toBe(`${OFFICE_CDN}office.js`);
    }));

  test("holds office.js for the workbench alone", () => {
    expect(officeFiles("cdn").map(({ to }) => path.posix.dirname(to))).toEqual([
      "office-js-workbench",
      "office-js-workbench",
    ]);
  });
});
