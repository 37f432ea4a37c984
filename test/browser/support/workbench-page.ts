import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Frame, FrameLocator, Locator, Page } from "playwright-core";

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

  /**
   * Opens the workbench and waits for the sample, as on the first day only where that is asked for. `prepare` may change
   * the page before that.
   */
  static async open(
    browser: Browser,
    { isFirstDay = false, ...options }: BrowserContextOptions & { readonly isFirstDay?: boolean } = {},
    prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "ja-JP", ...options });
    if (!isFirstDay) await context.addInitScript(() => localStorage.setItem("torikumi-check.welcomed", "1"));
    const workbench = new WorkbenchPage(await context.newPage());
    await prepare(workbench.page);
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

  /** The frame itself, for what a locator cannot do. @throws where the pane is closed */
  get paneFrame(): Frame {
    const frame = this.page.frame({ url: /taskpane-embedded/ });
    if (!frame) throw new Error("there is no pane");
    return frame;
  }

  /** Gives the pane a width in pixels, as its user does in Excel. */
  async widenPane(width: number): Promise<void> {
    await this.page.locator(".pane-frame").evaluate((frame, pixels) => {
      frame.style.width = `${pixels}px`;
    }, width);
  }

  /** The name of what has the focus in the pane. */
  focused(): Promise<string> {
    return this.paneFrame.evaluate(() => {
      const { activeElement } = document;
      return (activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "").trim();
    });
  }

  get findings(): Locator {
    return this.pane.locator(".finding-head");
  }

  /** Clicks a finding. Gives the place that it names: the sheet and the cell's address. */
  async openFinding(finding: Locator): Promise<{ readonly sheet: string; readonly address: string }> {
    const place = await finding.locator(".finding-cell").innerText();
    await finding.click();
    const at = place.lastIndexOf("!");
    return { sheet: place.slice(0, at).replace(/^'|'$/g, ""), address: place.slice(at + 1) };
  }

  /** Chooses a file in the picker and waits until it is open. */
  async pick(file: string): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles(file);
    await this.page.getByText(path.basename(file), { exact: true }).waitFor();
    await this.pane.getByRole("button").first().waitFor();
  }

  /** Drops a file of these bytes on the grid. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    const encoded = Buffer.from(bytes).toString("base64");
    const transfer = await this.page.evaluateHandle(
      ({ encoded, name }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(encoded), (byte) => byte.charCodeAt(0))], name));
        return data;
      },
      { encoded, name },
    );
    const target = this.page.locator(".viewport");
    await target.dispatchEvent("dragover", { dataTransfer: transfer });
    await target.dispatchEvent("drop", { dataTransfer: transfer });
  }

  get activeTab(): Locator {
    return this.page.locator('.sheet-tab[aria-current="true"]');
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

  /** Goes to a cell or area by the name box. */
  async goTo(reference: string): Promise<void> {
    const nameBox = this.page.locator(".name-box");
    await nameBox.fill(reference);
    await nameBox.press("Enter");
    await this.page.waitForFunction(() => !document.activeElement?.classList.contains("name-box"));
  }

  async shoot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  /** A picture of the pane alone. */
  async shootPane(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.locator("iframe").screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
