import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice without a window, with a profile of its own: another one that runs is not disturbed. */
export class LibreOffice {
  readonly folder = mkdtempSync(join(tmpdir(), "torikumi-interop-"));

  /** Converts files, whose names differ, in one go and gives the paths of what came of them. */
  convert(files: readonly string[], to: "pdf" | "xlsx" | "fods"): string[] {
    const profile = pathToFileURL(join(this.folder, "profile")).href;
    const output = join(this.folder, to);
    const options = [`-env:UserInstallation=${profile}`, "--headless", "--norestore"];
    execFileSync("soffice", [...options, "--convert-to", to, "--outdir", output, ...files], { stdio: "pipe" });
    return files.map((file) => join(output, `${parse(file).name}.${to}`));
  }

  /** The pages that each file is printed on, as pictures. */
  pages(files: readonly string[]): Buffer[][] {
    return this.convert(files, "pdf").map((printed) => {
      const pictures = mkdtempSync(join(this.folder, "pages-"));
      execFileSync("pdftoppm", ["-r", "60", "-png", printed, join(pictures, "page")]);
      const names = readdirSync(pictures).sort();
      return names.map((name) => readFileSync(join(pictures, name)));
    });
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
