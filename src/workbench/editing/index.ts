export { Editor, type EditorPage } from "./editor";
