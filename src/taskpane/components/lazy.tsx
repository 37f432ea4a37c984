import type { ComponentType, FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useMessages } from "../messages";

/** A view that is fetched when it is first shown, so that the first script stays small. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  return function Lazy(props: Props) {
    const say = useMessages();
    const [loaded, setLoaded] = useState<{ readonly View: ComponentType<Props> } | "failed" | null>(null);
    useEffect(() => {
      let isShown = true;
      load().then(
        (View) => isShown && setLoaded({ View }),
        () => isShown && setLoaded("failed"),
      );
      return () => {
        isShown = false;
      };
    }, []);
    if (loaded === null) return null;
    if (loaded === "failed") return <p role="alert">{say("lazy.failed")}</p>;
    return <loaded.View {...props} />;
  };
}
