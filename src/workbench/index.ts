import { createElement, render } from "preact";
import { messages } from "./messages";
import { fetchSample } from "./open-file";
import { App } from "./shell/app";
import { Workbench } from "./workbench";
import "./styles/index.css";

const SAMPLE = "assets/sample.xlsx";

async function start(root: HTMLElement): Promise<void> {
  const workbench = new Workbench();
  render(createElement(App, { workbench }), root);
  if (await workbench.openRemembered()) return;
  try {
    await workbench.open(await fetchSample(SAMPLE, messages.sampleName));
  } catch {
    workbench.report({ title: "", message: messages.sampleMissing });
  }
}

const root = document.getElementById("workbench");
if (root) void start(root);
