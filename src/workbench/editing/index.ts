export { shortcutOf } from "./shortcuts";
export { Editor, type EditorPage } from "./editor";
