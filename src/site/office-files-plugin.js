"use strict";

const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");

const LIST = "office-js/SHA256SUMS";

/** Lists the hashes of Microsoft's files beside them, as `sha256sum --check` reads them, and says where they are from. */
class OfficeFilesPlugin {
  /** @param {{ files: readonly { from: string, to: string }[], isFrozen: boolean }} options */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap("OfficeFilesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap("OfficeFilesPlugin", () => {
        const list = hashList(this.options.files.filter(({ to }) => to.startsWith("office-js/")));
        if (list !== "") compilation.emitAsset(LIST, new RawSource(list));
      });
    });
    compiler.hooks.done.tap("OfficeFilesPlugin", () => {
      if (this.options.isFrozen) console.warn(frozenNotice());
    });
  }
}

function hashList(files) {
  return files
    .map(({ from, to }) => ({ name: to.slice("office-js/".length), bytes: readFileSync(from) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`)
    .join("");
}

function frozenNotice() {
  const { version } = require("@microsoft/office-js/package.json");
  return (
    `\noffice.js は npm の @microsoft/office-js ${version} です。この版で更新が終わり、Microsoft のサポートはありません。` +
    "\nMicrosoft の CDN から取得したファイルを使うには --env officefiles=フォルダー を付けてください（docs/admin.md）。\n"
  );
}

module.exports = { OfficeFilesPlugin, hashList };
