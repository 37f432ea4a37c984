"use strict";

const { URL } = require("node:url");
const HtmlPlugin = require("html-webpack-plugin");

/**
 * Puts the Content-Security-Policy before every script of a page, then the scripts that the page names in its HtmlPlugin
 * options (`startScript`, `officeScript`), then the page's own scripts; and the product's version as a meta element.
 */
class PageHeadPlugin {
  /** @param {{ isProduction: boolean, cdn: string, version: string }} options */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("PageHeadPlugin", (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap("PageHeadPlugin", (data) => {
        const { startScript, officeScript } = data.plugin.userOptions;
        const usesCdn = officeScript?.startsWith(this.options.cdn) ?? false;
        const policy = contentSecurityPolicy({ ...this.options, usesCdn });
        data.headTags.unshift(
          meta({ "http-equiv": "Content-Security-Policy", content: policy }),
          meta({ name: "version", content: this.options.version }),
          // Not deferred: they run before the page's own, deferred scripts.
          ...[startScript, officeScript].filter(Boolean).map(script),
        );
        return data;
      });
    });
  }
}

function script(src) {
  return { tagName: "script", voidTag: false, attributes: { src }, meta: { plugin: "PageHeadPlugin" } };
}

function meta(attributes) {
  return { tagName: "meta", voidTag: true, attributes, meta: { plugin: "PageHeadPlugin" } };
}

/** Everything from the page's own origin and nothing from elsewhere; office.js from Microsoft in the cdn build alone. */
function contentSecurityPolicy({ isProduction, usesCdn, cdn }) {
  const office = usesCdn ? " " + new URL(cdn).origin : "";
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    // The development server tells the page by a WebSocket that something changed.
    `connect-src 'self'${isProduction ? "" : " ws: wss:"}`,
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

module.exports = { PageHeadPlugin, contentSecurityPolicy };
