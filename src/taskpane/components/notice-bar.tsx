import type { ComponentChildren } from "preact";
import type { EditOutcome, FlagOutcome, UndoOutcome } from "../../excel";
import { Icon } from "../icons/icon";
import { useMessages } from "../messages";
import type { OwnSheet } from "../services";
import { noticeHeadline } from "../state/notices";
import { obstaclesBySheet } from "../state/notices";
import { refusedPlaces } from "../state/refusals";
import type { Notice } from "../state/types";
import { CellLink } from "./cell-link";
import { RefusedList, placeOfEntry } from "./refused-list";
import { UndoButton } from "./undo-button";
import { usePane, usePaneState } from "./pane-context";
import { useFocusHome } from "./use-focus-home";

/** What came of the last change to the workbook, and what was left as it was, with the reason. */
export function NoticeBar() {
  const notice = usePaneState((state) => state.notice);
  return notice === null ? null : <ShownNotice notice={notice} />;
}

function ShownNotice({ notice }: { readonly notice: Notice }) {
  const pane = usePane();
  const say = useMessages();
  const bar = useFocusHome<HTMLDivElement>();
  const { isWhole } = noticeHeadline(notice, say);
  return (
    <div class="message-bar message-notice" ref={bar}>
      <Icon name={isWhole ? "success" : "warning"} />
      <div class="message-words">
        <strong>{noticeHeadline(notice, say).words}</strong>
        <NoticeBody notice={notice} />
        <div class="message-actions">
          {notice.kind === "applied" && <UndoButton />}
          <button type="button" class="button small subtle" onClick={() => pane.dismissNotice()}>
            {say("problem.dismiss")}
          </button>
        </div>
      </div>
    </div>
  );
}

function NoticeBody({ notice }: { readonly notice: Notice }) {
  switch (notice.kind) {
    case "marked":
      return <Marked outcome={notice.outcome} />;
    case "cleared":
      return <Cleared outcome={notice.outcome} />;
    case "applied":
      return <Refused outcome={notice.outcome} />;
    case "sheetMade":
      return <SheetMade sheet={notice.sheet} />;
    case "sheetsRemoved":
      return <SheetsRemoved />;
    case "undone":
      return <Kept outcome={notice.outcome} />;
  }
}

function SheetMade({ sheet }: { readonly sheet: OwnSheet }) {
  const say = useMessages();
  return <p class="hint">{say(`sheets.made.${sheet}`)}</p>;
}

function SheetsRemoved() {
  const say = useMessages();
  return <p class="hint">{say("sheets.removed.hint")}</p>;
}

function Marked({ outcome }: { readonly outcome: FlagOutcome }) {
  const say = useMessages();
  const { locked, withOwnMessage } = obstaclesBySheet(outcome);
  return (
    <>
      {outcome.highlighted > 0 && <p class="hint">{say("marks.done.hint")}</p>}
      {locked.map(({ sheet, count }) => (
        <p key={sheet}>{say("marks.protected", { sheet, count })}</p>
      ))}
      {withOwnMessage.length > 0 && (
        <>
          <p>{say("marks.ownMessage")}</p>
          <CellLinks>
            {withOwnMessage.map((place, index) => (
              <CellLink key={index} place={place} />
            ))}
          </CellLinks>
        </>
      )}
    </>
  );
}

function CellLinks({ children }: { readonly children: ComponentChildren }) {
  return <p class="cell-links">{children}</p>;
}

function Cleared({ outcome }: { readonly outcome: FlagOutcome }) {
  const say = useMessages();
  return (
    <>
      {obstaclesBySheet(outcome).locked.map(({ sheet }) => (
        <p key={sheet}>{say("clear.protected", { sheet })}</p>
      ))}
    </>
  );
}

function Refused({ outcome }: { readonly outcome: EditOutcome }) {
  const say = useMessages();
  const places = refusedPlaces(outcome.refused).map(({ place, isRow, why, text }) => ({
    place,
    isRow,
    reason: say(`refusal.${why}`),
    text,
  }));
  return <RefusedList title={say("edits.refused")} places={places} />;
}

function Kept({ outcome }: { readonly outcome: UndoOutcome }) {
  const say = useMessages();
  const places = outcome.kept.map(({ entry, why }) => ({
    place: placeOfEntry(entry),
    isRow: entry.kind === "rowHeight",
    reason: say(why === "changed" ? "edits.keptChanged" : `refusal.${why}`),
    text: why === "mixed-font" && entry.kind === "cell" ? entry.before : null,
  }));
  return <RefusedList title={say("edits.kept")} places={places} />;
}
