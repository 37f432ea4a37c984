import type { Check } from "./check";

/** What marks, selecting and keeping settings rely on. */
export const markChecks: readonly Check[] = [
  {
    id: "no-validation",
    async run(context, sheet) {
      const { dataValidation } = sheet.getRange("J1");
      dataValidation.load("type,prompt");
      await context.sync();
      // Typed as always there; Excel may give null for an empty one.
      const prompt = dataValidation.prompt as Excel.DataValidationPrompt | null;
      const passed = String(dataValidation.type) === "None" && (prompt === null || prompt.message === "");
      return { passed, seen: `${dataValidation.type} ${JSON.stringify(prompt)}` };
    },
  },
  {
    id: "input-message",
    async run(context, sheet) {
      const { dataValidation } = sheet.getRange("J3");
      dataValidation.prompt = { showPrompt: true, title: "確認", message: "入力メッセージ" };
      dataValidation.load("prompt,type");
      await context.sync();
      const { message } = dataValidation.prompt;
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      const passed = message === "入力メッセージ" && String(dataValidation.type) === "None";
      return { passed, seen: `${message} ${dataValidation.type}` };
    },
  },
  {
    id: "highlight-order",
    async run(context, sheet) {
      const range = sheet.getRange("L1:L3");
      for (const formula of ["=TRUE", "=FALSE"]) {
        range.conditionalFormats.add("Custom").custom.rule.formula = formula;
      }
      const all = sheet.getRange().conditionalFormats;
      all.load("items/type,items/customOrNullObject/rule/formula");
      await context.sync();
      const formulas = all.items.map((item) => item.customOrNullObject.rule.formula);
      all.getItemAt(1).delete();
      all.load("items/customOrNullObject/rule/formula");
      await context.sync();
      const left = all.items.map((item) => item.customOrNullObject.rule.formula);
      const passed = formulas.join() === "=FALSE,=TRUE" && left.join() === "=FALSE";
      return { passed, seen: `${formulas.join()} → ${left.join()}` };
    },
  },
  {
    id: "hidden-sheet",
    async run(context, sheet) {
      const hidden = context.workbook.worksheets.add();
      hidden.visibility = "Hidden";
      await context.sync();
      try {
        hidden.activate();
        await context.sync();
        return { passed: false, seen: "activated" };
      } catch (error) {
        return { passed: true, seen: error instanceof Error ? error.name : "" };
      } finally {
        sheet.activate();
        hidden.visibility = "Visible";
        hidden.delete();
        await context.sync();
      }
    },
  },
  {
    id: "selection",
    async run(context, sheet) {
      sheet.activate();
      await context.sync();
      sheet.getRange("C12").select();
      await context.sync();
      const active = context.workbook.getActiveCell();
      active.load("address");
      await context.sync();
      const seen = active.address.slice(active.address.lastIndexOf("!") + 1);
      return { passed: seen === "C12", seen };
    },
  },
  {
    id: "settings",
    async run(context) {
      const { settings } = context.workbook;
      const key = "torikumi-check.diagnosis";
      settings.add(key, { kept: ["確認", 1] });
      const kept = settings.getItemOrNullObject(key);
      kept.load("value");
      await context.sync();
      const seen = kept.isNullObject ? "" : JSON.stringify(kept.value);
      if (!kept.isNullObject) kept.delete();
      await context.sync();
      return { passed: seen === '{"kept":["確認",1]}', seen };
    },
  },
];
