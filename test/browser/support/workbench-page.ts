import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";

const SCREENSHOTS = path.resolve(__dirname, "../screenshots");

/** The workbench in a browser, with what a person sees and does there. */
export class WorkbenchPage {
  /** Errors in the console, violations of the Content-Security-Policy among them, and failed requests. */
  readonly errors: string[] = [];
  /** Addresses that were asked for. */
  readonly requests: string[] = [];

  private constructor(readonly page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.errors.push(message.text());
    });
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("request", (request) => this.requests.push(request.url()));
  }

  /** Opens the workbench and waits for the sample. */
  static async open(browser: Browser, options: BrowserContextOptions = {}): Promise<WorkbenchPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "ja-JP", ...options });
    const workbench = new WorkbenchPage(await context.newPage());
    await workbench.page.goto(`${workbench.address}workbench.html`);
    await workbench.page.getByRole("grid").waitFor();
    await workbench.pane.getByRole("button").first().waitFor();
    return workbench;
  }

  get address(): string {
    return process.env.BROWSER_TEST_ADDRESS ?? "";
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  get findings(): Locator {
    return this.pane.locator("[data-rule]");
  }

  command(name: string): Locator {
    return this.page.getByRole("toolbar").getByRole("button", { name });
  }

  /** The cell that is shown as selected. */
  get selectedCell(): Locator {
    return this.page.locator('td[aria-selected="true"]');
  }

  /** The address in the name box. */
  selectedAddress(): Promise<string> {
    return this.page.locator(".name-box").inputValue();
  }

  async shoot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
