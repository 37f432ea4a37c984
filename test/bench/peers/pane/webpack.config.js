"use strict";

const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");

/** The template's entries and shared chunk; its pages come without the commands' page. */
module.exports = {
  mode: "production",
  context: __dirname,
  devtool: false,
  entry: {
    polyfill: ["core-js/stable", "regenerator-runtime/runtime"],
    react: ["react", "react-dom"],
    taskpane: { import: "./page.js", dependOn: "react" },
  },
  performance: false,
  stats: "errors-warnings",
  plugins: [
    new HtmlPlugin({
      filename: "taskpane.html",
      templateContent:
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><script src="office-js/office.js"></script></head><body><div id="pane"></div></body></html>',
      chunks: ["polyfill", "taskpane", "react"],
    }),
    new webpack.ProvidePlugin({ Promise: ["es6-promise", "Promise"] }),
  ],
};
