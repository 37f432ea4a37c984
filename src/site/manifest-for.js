"use strict";

const { URL } = require("node:url");

/** Where the manifest in the repository points to: the development server that Excel loads from. */
const DEVELOPMENT_BASE = "https://localhost:3000";

/**
 * The add-in's id while it is developed (in manifest.xml), while an office tries a version, and where it is in use.
 * Excel keeps settings for each id, so that a trial leaves those of the officers alone.
 */
const DEVELOPMENT_ID = "5f0c6c52-9d0b-4a53-8b77-2b1f3f2d7a10";
const TEST_ID = "8e1d3b70-52c4-4f6a-a9d8-0c37e5b94612";
const PRODUCTION_ID = "c2a9c1d4-7e35-4c0e-9f5a-64b8a7d0e3f1";

const NAME = "取組チェック";
const IDS = { production: PRODUCTION_ID, test: TEST_ID };

/**
 * The manifest for an add-in that is served from `base`.
 *
 * @param {string} xml the manifest as it is in the repository
 * @param {string} base an https address, with or without a path
 * @param {"production" | "test"} [use] the one for trials has an id of its own and says in its name what it is
 * @throws when `base` is not an https address: Excel loads add-ins from no other
 */
function manifestFor(xml, base, use = "production") {
  const root = rootOf(base);
  if (root === DEVELOPMENT_BASE) return xml;
  const moved = xml.split(DEVELOPMENT_BASE).join(root).split(DEVELOPMENT_ID).join(IDS[use]);
  if (use === "production") return moved;
  return ["DisplayName DefaultValue", 'id="Group.Label" DefaultValue'].reduce(
    (text, place) => text.replace(`${place}="${NAME}"`, `${place}="${NAME}（試験）"`),
    moved,
  );
}

/** An address without a closing slash. */
function rootOf(base) {
  const address = new URL(base);
  if (address.protocol !== "https:") throw new Error(`base=${base}: https:// で始まるアドレスが必要です。`);
  return (address.origin + address.pathname).replace(/\/+$/, "");
}

module.exports = { DEVELOPMENT_BASE, DEVELOPMENT_ID, TEST_ID, PRODUCTION_ID, manifestFor, rootOf };
