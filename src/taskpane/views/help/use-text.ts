import { useEffect, useState } from "preact/hooks";

/** A text that is being fetched. */
export type Fetched =
  { readonly kind: "waiting" } | { readonly kind: "failed" } | { readonly kind: "there"; readonly text: string };

/** Fetches a text when it is first shown, and again when `name` is another one. */
export function useText(name: string, load: () => Promise<string>): Fetched {
  const [fetched, setFetched] = useState<Fetched>({ kind: "waiting" });
  useEffect(() => {
    let isShown = true;
    setFetched({ kind: "waiting" });
    load().then(
      (text) => isShown && setFetched({ kind: "there", text }),
      () => isShown && setFetched({ kind: "failed" }),
    );
    return () => {
      isShown = false;
    };
  }, [name]);
  return fetched;
}
