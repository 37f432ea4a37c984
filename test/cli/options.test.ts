import { parseCheck, parseFigures } from "../../src/cli/options";
import { UsageError } from "../../src/cli/usage";

test("check takes files and has defaults", () => {
  expect(parseCheck(["a.xlsx", "b.xlsx"])).toEqual({
    files: ["a.xlsx", "b.xlsx"],
    format: "stylish",
    priors: [],
    sheets: null,
    fiscalYear: null,
    stage: null,
    severities: {},
    honourIgnored: false,
    jobs: null,
    output: null,
  });
});

test("check takes every option, before or after the files", () => {
  const args = ["--format", "json", "a.xlsx", "--sheet=様式３", "--fiscal-year", "2019", "--stage", "midyear"];
  const more = [
    "--rule",
    "numbering=off",
    "--rule",
    "remedy-unneeded=error",
    "--honour-ignored",
    "--jobs=2",
    "-o",
    "r.html",
  ];
  const earlier = ["--prior", "H30.xlsx", "--prior=H29.xlsx"];
  expect(parseCheck([...args, ...more, ...earlier])).toEqual({
    files: ["a.xlsx"],
    format: "json",
    priors: ["H30.xlsx", "H29.xlsx"],
    sheets: ["様式３"],
    fiscalYear: 2019,
    stage: "midyear",
    severities: { numbering: "off", "remedy-unneeded": "error" },
    honourIgnored: true,
    jobs: 2,
    output: "r.html",
  });
});

test.each([
  [[], "ファイルを指定"],
  [["a.xlsx", "--format", "xml"], "--format は"],
  [["a.xlsx", "--fiscal-year", "R1"], "西暦4桁"],
  [["a.xlsx", "--stage", "spring"], "--stage は"],
  [["a.xlsx", "--rule", "no-such-rule=off"], "規則「no-such-rule」はありません"],
  [["a.xlsx", "--rule", "numbering=fatal"], "重大度は"],
  [["a.xlsx", "--rule", "numbering"], "重大度は"],
  [["a.xlsx", "--jobs", "0"], "--jobs は1から99"],
  [["a.xlsx", "--colour"], "--colour というオプションはありません"],
  [["a.xlsx", "--sheet"], "--sheet の値を指定"],
  [["a.xlsx", "--honour-ignored=yes"], "--honour-ignored に値は要りません"],
])("check refuses %j and says why in Japanese", (args, words) => {
  expect(() => parseCheck(args)).toThrow(UsageError);
  expect(() => parseCheck(args)).toThrow(words);
});

test("figures writes JSON only and reads no files", () => {
  expect(() => parseFigures(["--format", "json"])).not.toThrow();
  expect(() => parseFigures(["--format", "csv"])).toThrow(UsageError);
  expect(() => parseFigures(["a.txt"])).toThrow("標準入力");
});
