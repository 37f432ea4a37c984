import type { Initiative } from "../../form";
import { useMessages } from "../messages";

/** 取組項目N 【title】, the title in the form's own brackets. */
export function InitiativeName({ initiative }: { readonly initiative: Pick<Initiative, "number" | "title"> }) {
  const say = useMessages();
  const { number, title } = initiative;
  return (
    <>
      <span class="initiative-number">
        {number === null ? say("group.unnumbered") : say("group.initiative", { number })}
      </span>
      {title !== null && <span class="initiative-title">{`【${title}】`}</span>}
    </>
  );
}
