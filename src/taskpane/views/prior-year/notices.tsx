import type { YearNotice } from "../../../prior-year";
import { formatFiscalYear } from "../../format";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";

/** What is to be known of the files that were chosen. */
export function Notices({ notices }: { readonly notices: readonly YearNotice[] }) {
  const say = useMessages();
  if (notices.length === 0) return null;
  const yearOf = (year: number | null): string => (year === null ? say("years.unknown") : formatFiscalYear(year));
  return (
    <ul class="notes year-notices">
      {notices.map(({ kind, file, fiscalYear, currentYear, other }) => (
        <li key={`${kind} ${file}`}>
          <Icon name="warning" size={16} />
          <span>
            {say(`years.notice.${kind}`, {
              file,
              year: yearOf(fiscalYear),
              current: yearOf(currentYear),
              other: other ?? "",
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
