import type { Browser, BrowserContext, Page } from "playwright-core";

/** A page with a record of everything that it asked for and complained about. */
export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

/** Opens an empty page that trusts the test's certificate. */
export async function watchedPage(browser: Browser): Promise<Watched> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "ja-JP" });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { context, page, requests, complaints };
}

/** Addresses that are not below the site's own. */
export function elsewhere(requests: readonly string[], site: string): string[] {
  return requests.filter((address) => !address.startsWith(site) && !address.startsWith("data:"));
}
