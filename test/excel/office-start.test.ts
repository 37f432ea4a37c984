import { associateCommand, whenOfficeReady } from "../../src/excel";

/** The part of Office that the start looks at; the rest is the embedded host's. */
function officeWith(host: string | null, more: object = {}) {
  const actions = new Map<string, (event: { completed: () => void }) => Promise<void>>();
  const shown: string[] = [];
  return {
    actions,
    shown,
    office: {
      onReady: () => Promise.resolve({ host }),
      context: {
        displayLanguage: "ja-JP",
        officeTheme: { bodyBackgroundColor: "#262626" },
        requirements: { isSetSupported: () => true },
        ...more,
      },
      actions: { associate: (name: string, action: () => Promise<void>) => actions.set(name, action) },
      addin: {
        showAsTaskpane: () => {
          shown.push("pane");
          return Promise.resolve();
        },
      },
    },
  };
}

function install(office: object | undefined): void {
  Object.assign(globalThis, { Office: office, Excel: {} });
}

afterEach(() => install(undefined));

describe("the start", () => {
  test("is ready in Excel, with its language and theme", async () => {
    install(officeWith("Excel").office);
    expect(await whenOfficeReady()).toMatchObject({
      kind: "ready",
      displayLanguage: "ja-JP",
      themeBackground: "#262626",
    });
  });

  test("is ready in Excel on the web, which tells no theme", async () => {
    install(officeWith("Excel", { officeTheme: undefined }).office);
    expect(await whenOfficeReady()).toMatchObject({ kind: "ready", themeBackground: undefined });
  });

  test("is refused outside of Excel: in a browser, in Word, without Office.js", async () => {
    for (const host of [null, "Word"]) {
      install(officeWith(host).office);
      expect(await whenOfficeReady()).toEqual({ kind: "not-in-excel" });
    }
    install(undefined);
    expect(await whenOfficeReady()).toEqual({ kind: "not-in-excel" });
  });

  test("is refused by an Excel that is too old", async () => {
    const asked: string[][] = [];
    const requirements = {
      isSetSupported: (...set: string[]) => {
        asked.push(set);
        return false;
      },
    };
    install(officeWith("Excel", { requirements }).office);
    expect(await whenOfficeReady()).toEqual({ kind: "unsupported", displayLanguage: "ja-JP" });
    expect(asked).toEqual([["ExcelApi", "1.13"]]);
  });
});

describe("a ribbon command", () => {
  test("opens the pane, runs, and tells Office that it is done, in this order", async () => {
    const { office, actions, shown } = officeWith("Excel");
    install(office);
    associateCommand("validateSheet", () => {
      shown.push("run");
      return Promise.resolve();
    });
    await actions.get("validateSheet")?.({ completed: () => shown.push("completed") });
    expect(shown).toEqual(["pane", "run", "completed"]);
  });

  test("runs where Office does not open the pane, and ends when it fails", async () => {
    const { office, actions, shown } = officeWith("Excel");
    install({ ...office, addin: { showAsTaskpane: () => Promise.reject(new Error("not supported")) } });
    associateCommand("validateSheet", () => {
      shown.push("run");
      return Promise.reject(new Error("failed"));
    });
    const run = actions.get("validateSheet")?.({ completed: () => shown.push("completed") });
    await expect(run).rejects.toThrow("failed");
    expect(shown).toEqual(["run", "completed"]);
  });
});
