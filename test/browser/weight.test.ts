import { firstScripts, totalOf } from "./support/weight";

/** So much a closed network's slowest desk is to fetch before the pane can be used; Microsoft's office.js comes on top. */
const MOST = 60 * 1024;

test("the scripts that the pane starts with weigh no more than 60 KB after gzip", async () => {
  const scripts = await firstScripts(process.env.BROWSER_TEST_ADDRESS ?? "");
  expect(scripts.map(({ name }) => name.replace(/\.\w+\.js$/, ".js")).sort()).toEqual(["starting.js", "taskpane.js"]);
  expect(totalOf(scripts)).toBeLessThanOrEqual(MOST);
});
