"use strict";

const { URL } = require("node:url");

/** Where the manifest in the repository points to: the development server that Excel loads from. */
const DEVELOPMENT_BASE = "https://localhost:3000";

/** The add-in's id while it is developed (in manifest.xml) and where it is in use: they share no settings. */
const DEVELOPMENT_ID = "5f0c6c52-9d0b-4a53-8b77-2b1f3f2d7a10";
const PRODUCTION_ID = "c2a9c1d4-7e35-4c0e-9f5a-64b8a7d0e3f1";

/**
 * The manifest for an add-in that is served from `base`.
 *
 * @param {string} xml the manifest as it is in the repository
 * @param {string} base an https address, with or without a path
 * @throws when `base` is not an https address: Excel loads add-ins from no other
 */
function manifestFor(xml, base) {
  const address = new URL(base);
  if (address.protocol !== "https:") throw new Error(`--env base=${base}: an https address is needed.`);
  if (address.origin === DEVELOPMENT_BASE && address.pathname === "/") return xml;
  const root = (address.origin + address.pathname).replace(/\/+$/, "");
  return xml.split(DEVELOPMENT_BASE).join(root).split(DEVELOPMENT_ID).join(PRODUCTION_ID);
}

module.exports = { DEVELOPMENT_BASE, DEVELOPMENT_ID, PRODUCTION_ID, manifestFor };
