/** What a key asks for beside moving and typing. */
export type Shortcut = "undo" | "redo" | "find" | "save" | "clear" | "choices";

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** Excel's shortcuts; null for other keys. */
export function shortcutOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Shortcut | null {
  const letter = key.toLowerCase();
  if (altKey) return key === "ArrowDown" ? "choices" : null;
  if (ctrlKey || metaKey) {
    if (letter === "z") return shiftKey ? "redo" : "undo";
    if (letter === "y") return "redo";
    if (letter === "f") return "find";
    return letter === "s" ? "save" : null;
  }
  return key === "Delete" || key === "Backspace" ? "clear" : null;
}
