import type { ja } from "./ja";

export type MessageKey = keyof typeof ja;

/** A catalogue in another language: the same keys, the same placeholders. */
export type Catalogue = Readonly<Record<MessageKey, string>>;
