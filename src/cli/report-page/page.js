// @ts-check
/* global document, window, location, FormData, HTMLButtonElement, IntersectionObserver */
"use strict";

// The script of the report page: it runs in the reader's browser, from the page itself. What it shows it sets as text.
(() => {
  /**
   * @typedef {{ severity: "error" | "warning" | "info", place: string, message: string, rule: string, ignored?: string }} Finding
   * @typedef {{ name: string, findings: Finding[] }} Block
   * @typedef {{ name: string, attributes: Record<string, string | number>, children: (Drawn | string)[] }} Drawn
   * @typedef {{ remarks: string[], blocks: Block[], chart: Drawn | null }} Workbook
   */
  const LABELS = { error: "エラー", warning: "警告", info: "情報" };
  const SVG = "http://www.w3.org/2000/svg";

  const form = /** @type {HTMLFormElement} */ (document.getElementById("filters"));
  const matches = /** @type {HTMLElement} */ (document.getElementById("matches"));
  const sections = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("details.workbook")]);
  const sources = [...document.querySelectorAll('script[type="application/json"]')];
  const files = sections.map((section) => section.querySelector("h3")?.textContent ?? "");

  /** What is in each workbook, read when it is first needed. @type {Map<number, Workbook>} */
  const read = new Map();
  /** @param {number} index @returns {Workbook} */
  function workbook(index) {
    const known = read.get(index) ?? JSON.parse(sources[index]?.textContent ?? "");
    read.set(index, known);
    return known;
  }

  /** As people search: width, case and kana marks do not matter. @param {string} text */
  const folded = (text) => text.normalize("NFKC").toLowerCase();

  /** What the form asks for; null for everything. */
  function wanted() {
    const data = new FormData(form);
    const severities = data.getAll("severity");
    const words = folded(String(data.get("text") ?? ""))
      .split(/\s+/)
      .filter(Boolean);
    const rule = String(data.get("rule") ?? "");
    const ignored = data.get("ignored") !== null;
    if (severities.length === 3 && words.length === 0 && rule === "" && ignored) return null;
    return { severities, words, rule, ignored };
  }

  /** @param {number} index @param {ReturnType<typeof wanted>} filter @returns {Block[]} */
  function fitting(index, filter) {
    const { blocks } = workbook(index);
    if (!filter) return blocks;
    return blocks
      .map(({ name, findings }) => ({
        name,
        findings: findings.filter((finding) => fits(finding, `${files[index]} ${name}`, filter)),
      }))
      .filter(({ findings }) => findings.length > 0);
  }

  /** @param {Finding} finding @param {string} about @param {NonNullable<ReturnType<typeof wanted>>} filter */
  function fits({ severity, place, message, rule, ignored }, about, filter) {
    if (!filter.severities.includes(severity)) return false;
    if (filter.rule !== "" && filter.rule !== rule) return false;
    if (!filter.ignored && ignored !== undefined) return false;
    const text = filter.words.length > 0 ? folded(`${about} ${place} ${message} ${rule}`) : "";
    return filter.words.every((word) => text.includes(word));
  }

  /** @param {string} name @param {string} kind @param {...(Node | string)} children */
  function element(name, kind, ...children) {
    const made = document.createElement(name);
    if (kind !== "") made.className = kind;
    made.append(...children);
    return made;
  }

  /** @param {Drawn} drawn @returns {Element} */
  function drawing({ name, attributes, children }) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    made.append(...children.map((child) => (typeof child === "string" ? child : drawing(child))));
    return made;
  }

  /** @param {Finding} finding */
  function item({ severity, place, message, rule, ignored }) {
    const note = ignored === undefined ? [] : [element("span", "ignored", `無視：${ignored}`)];
    return element(
      "li",
      `finding ${severity}`,
      element("span", "severity", LABELS[severity]),
      element("span", "place", place),
      element("p", "", message),
      ...note,
      element("code", "", rule),
    );
  }

  /** Fills an opened workbook with what is asked for. @param {number} index */
  function fill(index) {
    const inside = sections[index]?.querySelector(".inside");
    if (!inside) return;
    const { remarks, chart, blocks } = workbook(index);
    const found = fitting(index, wanted());
    inside.replaceChildren(
      ...remarks.map((remark) => element("p", "remark", remark)),
      ...found.map(({ name, findings }) =>
        element("section", "", element("h4", "", name), element("ul", "", ...findings.map(item))),
      ),
      ...(blocks.length === 0 ? [element("p", "", "指摘はありません。")] : []),
    );
    if (chart) {
      const picture = element("figure", "scroll", element("figcaption", "", "達成率"), drawing(chart));
      picture.tabIndex = 0;
      picture.setAttribute("role", "group");
      picture.setAttribute("aria-label", `${files[index]}の達成率`);
      inside.append(picture);
    }
    filled.add(index);
  }

  /** The workbooks whose elements are there and up to date. @type {Set<number>} */
  const filled = new Set();

  // An open workbook is filled when it comes near the window: opening all of thousands costs nothing at once.
  const nearby = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const index = Number(target.id.slice(1));
        if (isIntersecting && /** @type {HTMLDetailsElement} */ (target).open && !filled.has(index)) fill(index);
      }
    },
    { rootMargin: "100%" },
  );

  /** Shows what the form asks for. */
  function apply() {
    const filter = wanted();
    filled.clear();
    let found = 0;
    let books = 0;
    sections.forEach((section, index) => {
      const count = filter ? fitting(index, filter).reduce((sum, { findings }) => sum + findings.length, 0) : 1;
      section.hidden = count === 0;
      found += count;
      books += count > 0 ? 1 : 0;
      section.querySelector(".inside")?.replaceChildren();
      watchAgain(section);
    });
    matches.textContent = filter ? `${books}ブックの${found}件が当てはまります。` : "";
  }

  /** An element that is watched anew is reported anew. @param {Element} section */
  function watchAgain(section) {
    nearby.unobserve(section);
    nearby.observe(section);
  }

  /** @param {boolean} open */
  function toggleAll(open) {
    for (const section of sections) section.open = open && !section.hidden;
  }

  /** A table by one of its columns; what is equal stays in its order. @param {HTMLButtonElement} button */
  function sort(button) {
    const head = button.closest("th");
    const body = head?.closest("table")?.tBodies[0];
    if (!head || !body) return;
    const isNumber = body.rows[0]?.cells[head.cellIndex]?.classList.contains("number") ?? false;
    const usual = isNumber ? "descending" : "ascending";
    const other = isNumber ? "ascending" : "descending";
    const order = head.getAttribute("aria-sort") === usual ? other : usual;
    for (const each of head.parentElement?.children ?? []) each.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", order);
    const collator = new Intl.Collator("ja", { numeric: true });
    const text = (/** @type {HTMLTableRowElement} */ row) => row.cells[head.cellIndex]?.textContent ?? "";
    const sign = order === "ascending" ? 1 : -1;
    body.append(...[...body.rows].sort((a, b) => sign * collator.compare(text(a), text(b))));
  }

  function openLinked() {
    const section = sections[Number(/^#w([0-9]+)$/.exec(location.hash)?.[1] ?? Number.NaN)];
    if (!section) return;
    if (section.hidden) form.reset();
    section.open = true;
    section.scrollIntoView();
    section.querySelector("summary")?.focus();
  }

  let waiting = 0;
  form.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(apply, 150);
  });
  form.addEventListener("reset", () => window.setTimeout(apply, 0));
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("open-all")?.addEventListener("click", () => toggleAll(true));
  document.getElementById("close-all")?.addEventListener("click", () => toggleAll(false));
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.dataset["sort"] !== undefined) sort(target);
    if (target.dataset["rule"] === undefined) return;
    const select = /** @type {HTMLSelectElement} */ (form.elements.namedItem("rule"));
    select.value = target.dataset["rule"];
    apply();
    document.getElementById("findings")?.scrollIntoView();
    select.focus();
  });
  for (const section of sections) section.addEventListener("toggle", () => watchAgain(section));
  window.addEventListener("hashchange", openLinked);
  window.addEventListener("beforeprint", () => {
    sections.forEach((section, index) => {
      if (section.open && !section.hidden && !filled.has(index)) fill(index);
    });
  });
  openLinked();
})();
