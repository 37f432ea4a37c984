import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../browser/support/browser";
import { addressOf, serve } from "../browser/support/static-server";
import { firstScripts, totalOf } from "../browser/support/weight";

/** What a task pane costs until it can be used. */
export interface StartFigures {
  readonly name: string;
  /** Bytes of the scripts that the page names, office.js apart, after gzip. */
  readonly scriptBytes: number;
  /** Milliseconds from the navigation until a button is there and the page's thread is free; the median of several starts. */
  readonly interactive: number;
  readonly interactiveSlowed: number;
}

const PEER = path.join(__dirname, "peers", "pane");
export const HOW_TO_INSTALL_TEMPLATE = "npm ci --ignore-scripts --prefix test/bench/peers/pane";

const STARTS = 5;
const SLOWED = 4;

/** A page that is started, and what its starts took. */
interface Subject {
  readonly name: string;
  readonly address: string;
  readonly times: { readonly full: number[]; readonly slowed: number[] };
}

/**
 * Starts the pane, and beside it a page of the React template of Office add-ins where its packages are installed: in turns,
 * so that whatever else the machine does meets both, and once each before the clock counts. What Microsoft's office.js takes
 * is left out of both: a few lines that are ready at once stand in for it.
 *
 * @param dist a build of the pages
 */
export async function measureStart(dist: string): Promise<readonly StartFigures[]> {
  const isInstalled = existsSync(path.join(PEER, "node_modules"));
  const template = isInstalled ? buildTemplate() : null;
  const folders = [dist, ...(template === null ? [] : [template])];
  const servers = await Promise.all(folders.map(serve));
  const names = ["the pane", "the React template of Office add-ins"];
  const subjects = servers.map((server, index): Subject => ({
    name: names[index] ?? "",
    address: addressOf(server),
    times: { full: [], slowed: [] },
  }));
  const browser = await launch();
  try {
    for (const { address } of subjects) await timeToInteractive(browser, address, 1);
    for (let start = 0; start < STARTS; start++) {
      for (const { address, times } of subjects) {
        times.full.push(await timeToInteractive(browser, address, 1));
        times.slowed.push(await timeToInteractive(browser, address, SLOWED));
      }
    }
    return await Promise.all(subjects.map(figuresOf));
  } finally {
    await browser.close();
    for (const server of servers) server.close();
    if (template !== null) rmSync(template, { recursive: true });
  }
}

/** Gives the folder of the built page, which is the caller's to remove. */
function buildTemplate(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "torikumi-check-"));
  const config = path.join(PEER, "webpack.config.js");
  const webpack = require.resolve("webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--config", config, "--output-path", folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return folder;
}

async function figuresOf({ name, address, times }: Subject): Promise<StartFigures> {
  return {
    name,
    scriptBytes: totalOf(await firstScripts(address)),
    interactive: median(times.full),
    interactiveSlowed: median(times.slowed),
  };
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** A start with empty caches. */
async function timeToInteractive(browser: Browser, folder: string, slowing: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 }, locale: "ja-JP" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowing });
    await page.route("**/office-js/office.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: OFFICE_AT_ONCE }),
    );
    await page.addInitScript({ path: path.join(__dirname, "interactive-in-page.js") });
    await page.goto(`${folder}taskpane.html`);
    const time = await page.waitForFunction(() => document.documentElement.dataset["interactive"]);
    return Number(await time.jsonValue());
  } finally {
    await context.close();
  }
}

/** As much of Office as both pages ask for at their start. */
const OFFICE_AT_ONCE = `
  var Excel = {};
  var Office = {
    onReady: function (then) { return Promise.resolve({ host: "Excel" }).then(function (info) { if (then) then(info); return info; }); },
    actions: { associate: function () {} },
    addin: {},
    context: {
      displayLanguage: "ja-JP",
      diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0" },
      requirements: { isSetSupported: function () { return true; } }
    }
  };
`;

/** The figures as lines of a table, the last one the pane as a part of the template. */
export function startLines([pane, template]: readonly StartFigures[]): string {
  const measured = [pane, template].flatMap((figures) => (figures === undefined ? [] : [lineOf(figures)]));
  const beside =
    pane === undefined || template === undefined
      ? `The template is not installed: ${HOW_TO_INSTALL_TEMPLATE}`
      : ratioLine(pane, template);
  return [...measured, "goals of the pane: ≤ 60 KB, ≤ 200 ms, ≤ 500 ms", beside].join("\n");
}

function lineOf({ name, scriptBytes, interactive, interactiveSlowed }: StartFigures): string {
  return (
    `start of ${name} | scripts ${(scriptBytes / 1024).toFixed(1)} KB gzip | interactive ${interactive.toFixed(0)} ms | ` +
    `CPU slowed ${SLOWED}× ${interactiveSlowed.toFixed(0)} ms`
  );
}

function ratioLine(pane: StartFigures, template: StartFigures): string {
  const ratio = (key: "scriptBytes" | "interactive" | "interactiveSlowed"): string =>
    (pane[key] / template[key]).toFixed(2);
  return (
    `the pane ÷ the template | scripts ${ratio("scriptBytes")} | interactive ${ratio("interactive")} | ` +
    `CPU slowed ${SLOWED}× ${ratio("interactiveSlowed")}`
  );
}
