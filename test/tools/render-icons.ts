/**
 * Renders the product's icons from assets/icons/*.svg in the sizes that Office asks for.
 * Run it with `npx tsx test/tools/render-icons.ts` after a drawing has changed; CHROMIUM names the browser.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const ICONS = path.resolve(__dirname, "../../assets/icons");
const DRAWINGS: readonly (readonly [drawing: string, size: number])[] = [
  ["icon-small.svg", 16],
  ["icon.svg", 32],
  ["icon.svg", 64],
  ["icon.svg", 80],
];

async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const page = await browser.newPage();
  for (const [drawing, size] of DRAWINGS) {
    const svg = readFileSync(path.join(ICONS, drawing), "utf8");
    const sized = svg.replace(/ width="\d+" height="\d+"/, ` width="${size}" height="${size}"`);
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${sized}`);
    writeFileSync(path.join(ICONS, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

void main();
