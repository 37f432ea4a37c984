"use strict";

/** The port that the manifest in the repository names; the workbench takes another one where it is taken. */
const PORT = 3000;

/**
 * The development server. For the workbench: plain http, any free port, no certificate. For Excel: https with the
 * certificate of office-addin-dev-certs on the port that the manifest names.
 *
 * @param {{ isForExcel: boolean }} options
 */
async function devServer({ isForExcel }) {
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= String(PORT);
  return {
    host: "localhost",
    port: isForExcel ? PORT : (process.env.PORT ?? "auto"),
    server: isForExcel ? { type: "https", options: await excelCertificate() } : "http",
    static: false,
    headers: isForExcel ? { "Access-Control-Allow-Origin": "*" } : {},
    hot: false,
    liveReload: true,
    // The overlay writes inline styles, which the Content-Security-Policy of the pages forbids.
    client: { overlay: false, logging: "warn" },
    open: !isForExcel && hasBrowser(),
    setupMiddlewares: (middlewares, server) => {
      const announceOnce = once(() => announce(server.server.address().port, isForExcel));
      server.compiler.hooks.done.tap("address", () => {
        if (server.server.listening) announceOnce();
        else server.server.once("listening", announceOnce);
      });
      return middlewares;
    },
  };
}

function announce(port, isForExcel) {
  const text = isForExcel
    ? `Excel からの読み込みを待っています: https://localhost:${port}/taskpane.html`
    : `ブラウザーで開いてください: http://localhost:${port}/`;
  console.log(`\n  取組チェック  ${text}\n  終了するには Ctrl+C を押してください。\n`);
}

/** Whether opening a browser can work: on Linux there may be no screen, in continuous integration nobody looks. */
function hasBrowser() {
  if (process.env.CI) return false;
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Asks for (and on first use installs) the certificate; loaded for Excel only, as the workbench needs none. */
function excelCertificate() {
  return require("office-addin-dev-certs").getHttpsServerOptions();
}

function once(action) {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    action();
  };
}

module.exports = { devServer };
