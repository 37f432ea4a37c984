/* global document, Office */
// A page that loads what the React template of Office add-ins (OfficeDev/Office-Addin-TaskPane-React, MIT) loads, in the same
// three scripts, and shows as much: a picture's place, a title, three lines with icons, a field and a button. It is our own
// code, without TypeScript and without the template's event handling.
import { Button, Field, FluentProvider, makeStyles, Textarea, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({
  page: { minHeight: "100vh", display: "flex", flexDirection: "column", alignItems: "center" },
  title: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  line: { display: "flex", marginBottom: "20px", fontSize: tokens.fontSizeBase300 },
});

const LINES = [
  [Ribbon24Regular, "First line"],
  [LockOpen24Regular, "Second line"],
  [DesignIdeas24Regular, "Third line"],
];

function Page() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return createElement(
    "div",
    { className: styles.page },
    createElement("h1", { className: styles.title }, "Welcome"),
    LINES.map(([Icon, words]) =>
      createElement(
        "div",
        { key: words, className: styles.line },
        createElement(Icon),
        createElement("span", null, words),
      ),
    ),
    createElement(
      Field,
      { size: "large", label: "Text" },
      createElement(Textarea, { size: "large", value: text, onChange: (event) => setText(event.target.value) }),
    ),
    createElement(Button, { appearance: "primary", size: "large" }, "Insert"),
  );
}

const root = createRoot(document.getElementById("pane"));
void Office.onReady(() => root.render(createElement(FluentProvider, { theme: webLightTheme }, createElement(Page))));
