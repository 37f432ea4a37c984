import { useMessages } from "../messages";
import { countBySeverity } from "../state/findings";
import { noticeHeadline } from "../state/notices";
import type { PaneState } from "../state/types";
import type { Translate } from "../messages";
import { usePlaceName } from "./cell-link";
import { usePaneState } from "./pane-context";
import type { Place } from "../state/types";

/** Tells screen readers what happened. Problems have an alert of their own. */
export function LiveRegion() {
  const say = useMessages();
  const announcement = usePaneState((state) => state.announcement);
  const result = usePaneState((state) => state.result);
  const notice = usePaneState((state) => state.notice);
  const placeName = usePlaceName();
  return (
    <p class="visually-hidden" role="status">
      {wordsOf({ announcement, result, notice }, say, placeName)}
    </p>
  );
}

type Spoken = Pick<PaneState, "announcement" | "result" | "notice">;

function wordsOf(
  { announcement, result, notice }: Spoken,
  say: Translate,
  placeName: (place: Place) => string,
): string {
  switch (announcement?.kind) {
    case "finished": {
      if (result === null) return "";
      if (result.total === 0 && result.findings.length === 0) return say("live.nothing");
      const { error, warning, info } = countBySeverity(result.findings);
      return say("live.finished", { initiatives: result.total, errors: error, warnings: warning, infos: info });
    }
    case "cancelled":
      return say("live.cancelled");
    case "shown":
      return say("live.shown", { cell: placeName(announcement.place) });
    case "stepped": {
      const { listed, position, count } = announcement;
      const severity = say(`severity.${listed.finding.severity}`);
      const cell = placeName(listed.finding);
      return say("live.stepped", { position, count, severity, message: listed.message, cell });
    }
    case "notice":
      return notice === null ? "" : noticeHeadline(notice, say).words;
    case "failed":
    case undefined:
      return "";
  }
}
