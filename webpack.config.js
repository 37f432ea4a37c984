"use strict";

const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { devServer } = require("./src/site/dev-server");
const { DEVELOPMENT_BASE, manifestFor } = require("./src/site/manifest-for");
const { OFFICE_CDN, officeFiles } = require("./src/site/office-files");
const { OfficeFilesPlugin } = require("./src/site/office-files-plugin");
const { PageHeadPlugin } = require("./src/site/page-head-plugin");
const { version } = require("./package.json");

const SOURCE = path.resolve(__dirname, "src");

/**
 * Builds the pages (the pane, the workbench and the pane in its frame) and the manifest.
 *
 * --env officejs=local|cdn   where taskpane.html takes office.js from (default: local, for closed networks)
 * --env officefiles=folder   with local: files of Microsoft's CDN that were fetched by hand (npm run office-files);
 *                            default: those of @microsoft/office-js, which is no longer supported
 * --env base=https://…       address that the manifest points to (default: the development server)
 * --env excel                serve over https at the address that the sideloaded manifest names
 */
module.exports = async (env = {}, argv = {}) => {
  const isProduction = argv.mode === "production";
  const officejs = env.officejs ?? "local";
  if (!["local", "cdn"].includes(officejs)) throw new Error(`--env officejs=${officejs}: give "cdn" or "local".`);
  const base = typeof env.base === "string" ? env.base : DEVELOPMENT_BASE;
  if (env.officefiles === true) throw new Error("--env officefiles=: name a folder.");
  const files = officeFiles(officejs, env.officefiles);
  const isFrozen = isProduction && officejs === "local" && env.officefiles === undefined;
  const taskpaneOffice = officejs === "cdn" ? OFFICE_CDN + "office.js" : "office-js/office.js";

  return {
    mode: isProduction ? "production" : "development",
    target: ["web", "es2020"],
    // Without eval: the Content-Security-Policy of the pages is the same in development.
    devtool: isProduction ? false : "cheap-module-source-map",
    entry: {
      taskpane: path.join(SOURCE, "taskpane", "index.tsx"),
      workbench: path.join(SOURCE, "workbench", "index.ts"),
      paneHost: path.join(SOURCE, "workbench", "pane-host.ts"),
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          include: SOURCE,
          // Types are checked by `npm run typecheck`, once for the whole project.
          use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        },
        // Pages of docs/ that the pane's help shows.
        { test: /\.md$/, type: "asset/source" },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, { loader: "css-loader", options: { url: false } }] },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({
        filename: isProduction ? "[name].[contenthash:8].css" : "[name].css",
        chunkFilename: isProduction ? "[name].[contenthash:8].css" : "[name].css",
      }),
      panePage("taskpane.html", { chunks: ["taskpane"], officeScript: taskpaneOffice }),
      // The same pane in the workbench's frame, where paneHost connects it to the page's workbook.
      panePage("taskpane-embedded.html", {
        chunks: ["paneHost", "taskpane"],
        chunksSortMode: "manual",
        officeScript: "office-js-workbench/excel-web-16.00.js",
      }),
      ...["workbench.html", "index.html"].map(workbenchPage),
      new OfficeFilesPlugin({ files, isFrozen }),
      new PageHeadPlugin({ isProduction, cdn: OFFICE_CDN, version }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.svg"] } },
          { from: "src/taskpane/support.html", to: "support.html" },
          // As it is: the oldest browsers are to understand it.
          { from: "src/taskpane/starting.js", to: "starting.js", info: { minimized: true } },
          { from: "manifest.xml", to: "manifest.xml", transform: (xml) => manifestFor(xml.toString("utf8"), base) },
          // Microsoft's files go out as they came: `minimized` keeps the minimizer away from them.
          ...files.map((file) => ({ ...file, info: { minimized: true } })),
        ],
      }),
    ],
    performance: false,
    stats: isProduction ? { preset: "normal", modules: false, assetsSpace: 12 } : "errors-warnings",
    infrastructureLogging: { level: "warn" },
    ...(env.WEBPACK_SERVE && { devServer: await devServer({ isForExcel: Boolean(env.excel) }) }),
  };
};

function panePage(filename, options) {
  const template = path.join(SOURCE, "taskpane", "taskpane.html");
  return new HtmlPlugin({ filename, template, startScript: "starting.js", ...options });
}

/** The workbench itself knows no Office.js: the pane in its frame does. */
function workbenchPage(filename) {
  return new HtmlPlugin({
    filename,
    template: path.join(SOURCE, "workbench", "workbench.html"),
    chunks: ["workbench"],
  });
}
