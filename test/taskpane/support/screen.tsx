import axe from "axe-core";
import { act } from "preact/test-utils";
import type { Inspection } from "../../../src/rules";
import { mountPane } from "../../../src/taskpane/mount";
import type { Memory } from "../../../src/taskpane/memory";
import type { Language } from "../../../src/taskpane/messages";
import type { Pane } from "../../../src/taskpane/state/pane";
import { FakeExcel, fakeMemory, fakeServices } from "./fakes";

/** The pane on a page, as a person meets it: by roles and words. */
export interface Screen {
  readonly root: HTMLElement;
  readonly excel: FakeExcel;
  readonly pane: Pane;
  /** The button, tab or link of that name. @throws where there is not exactly one */
  button(name: string | RegExp): HTMLElement;
  click(name: string | RegExp): Promise<void>;
  key(key: string, modifiers?: KeyboardEventInit): Promise<void>;
  /** Chooses in the list of that label the option of that name. @throws where there is none */
  choose(label: string, option: string | RegExp): Promise<void>;
  /** Everything that is written on the page. */
  text(): string;
  do(action: () => unknown): Promise<void>;
  /** Waits for a view that is fetched when it is first shown. */
  fetched(): Promise<void>;
  /** Waits until some words are on the page. @throws where they do not come */
  reads(words: string): Promise<void>;
}

interface ScreenOptions {
  readonly language?: Language;
  readonly memory?: Memory;
}

export async function openScreen(
  source: Inspection,
  { language = "ja", memory = fakeMemory("welcomed") }: ScreenOptions = {},
): Promise<Screen> {
  document.body.replaceChildren();
  const root = document.createElement("div");
  root.className = "pane";
  document.body.append(root);
  const excel = new FakeExcel(source);
  const doing = async (action: () => unknown): Promise<void> => {
    await act(async () => {
      await action();
      // Everything that the fakes answer at once has happened then.
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  };
  let pane: Pane | null = null;
  await doing(async () => {
    pane = await mountPane(root, fakeServices(excel, { memory }), { language, theme: "light" });
  });
  if (pane === null) throw new Error("the pane was not mounted");
  return screenOf(root, excel, pane, doing);
}

function screenOf(root: HTMLElement, excel: FakeExcel, pane: Pane, doing: Screen["do"]): Screen {
  function button(name: string | RegExp): HTMLElement {
    const all = [...root.querySelectorAll<HTMLElement>("button, summary")];
    const found = all.filter((element) => {
      const label = nameOf(element);
      return typeof name === "string" ? label === name : name.test(label);
    });
    if (found.length !== 1) throw new Error(`${found.length} buttons called ${name}: ${all.map(nameOf).join(" | ")}`);
    return found[0] as HTMLElement;
  }
  return {
    root,
    excel,
    pane,
    button,
    click: (name) => doing(() => button(name).click()),
    key: (key, modifiers) =>
      doing(() =>
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { ...modifiers, key, bubbles: true })),
      ),
    choose: (label, option) =>
      doing(() => {
        const select = selectOf(root, label);
        const found = [...select.options].find(({ text }) =>
          typeof option === "string" ? text === option : option.test(text),
        );
        if (found === undefined) throw new Error(`${label} has no ${option}`);
        select.value = found.value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }),
    text: () => root.textContent ?? "",
    do: doing,
    fetched: () => doing(() => new Promise((resolve) => setTimeout(resolve, 20))),
    async reads(words) {
      for (let tries = 0; tries < 200; tries++) {
        if (root.textContent?.includes(words)) return;
        await doing(() => new Promise((resolve) => setTimeout(resolve, 10)));
      }
      throw new Error(`「${words}」 is not on the page: ${root.textContent}`);
    },
  };
}

function selectOf(root: HTMLElement, label: string): HTMLSelectElement {
  const labels = [...root.querySelectorAll("label")].filter(
    (each) => each.querySelector("span")?.textContent === label && each.querySelector("select") !== null,
  );
  const select = labels[0]?.querySelector("select");
  if (labels.length !== 1 || !select) throw new Error(`${labels.length} lists called ${label}`);
  return select;
}

function nameOf(element: HTMLElement): string {
  return (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
}

/** Rules that need a browser that paints; the browser tests run them. */
const NEEDS_PAINT = { "color-contrast": { enabled: false }, "label-content-name-mismatch": { enabled: false } };

/** What axe finds, as one line each. */
export async function axeFindings(root: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(root, { rules: NEEDS_PAINT });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
