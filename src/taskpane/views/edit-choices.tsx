import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Edit } from "../../edits";
import { CellLink } from "../components/cell-link";
import { usePaneState } from "../components/pane-context";
import { useFocusHome } from "../components/use-focus-home";
import { useGrowingLimit } from "../components/use-growing-limit";
import { Words } from "../components/words";
import { useMessages } from "../messages";
import type { Place } from "../state/types";
import { EditPreviews } from "./fix-preview";

/** A change that the user may take or leave. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly place: Place;
  readonly edits: readonly Edit[];
  /** Whether it is ticked at first. */
  readonly isTicked: boolean;
  /** Another choice that this one makes sense with only. */
  readonly requires: string | null;
}

interface EditChoicesProps {
  readonly heading: string;
  readonly choices: readonly Choice[];
  readonly applyLabel: (count: number) => string;
  readonly onApply: (edits: readonly Edit[]) => void;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

/** One preview of several changes, each with its tick box. */
export function EditChoices({ heading, choices, applyLabel, onApply, onClose, children }: EditChoicesProps) {
  const say = useMessages();
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  const section = useFocusHome<HTMLElement>();
  const title = useRef<HTMLHeadingElement>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => idsOf(choices.filter((choice) => choice.isTicked)));
  const taken = useMemo(() => choices.filter((choice) => isTaken(choice, ticked)), [choices, ticked]);
  const { limit, grow, end } = useGrowingLimit(choices.length, 0);
  useEffect(() => title.current?.focus(), []);

  function tick(id: string, isTicked: boolean): void {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    setTicked(next);
  }

  return (
    <section class="choices" aria-labelledby="choices-heading" ref={section}>
      <h2 id="choices-heading" ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {children}
      <div class="choices-all">
        <button type="button" class="button small" onClick={() => setTicked(idsOf(choices))}>
          {say("choices.all")}
        </button>
        <button type="button" class="button small" onClick={() => setTicked(new Set())}>
          {say("choices.none")}
        </button>
      </div>
      <ul>
        {choices.slice(0, limit).map((choice) => (
          <ChoiceItem
            key={choice.id}
            choice={choice}
            isTicked={isTaken(choice, ticked)}
            isPossible={choice.requires === null || ticked.has(choice.requires)}
            onTick={(isTicked) => tick(choice.id, isTicked)}
          />
        ))}
      </ul>
      {limit < choices.length && (
        <button type="button" class="button more" ref={end} onClick={grow}>
          {say("list.more", { count: choices.length - limit })}
        </button>
      )}
      <div class="choices-actions">
        <button
          type="button"
          class="button primary"
          aria-disabled={isBusy || taken.length === 0}
          onClick={() => taken.length > 0 && onApply(taken.flatMap(({ edits }) => edits))}
        >
          {applyLabel(taken.length)}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {say("choices.cancel")}
        </button>
      </div>
    </section>
  );
}

interface ChoiceItemProps {
  readonly choice: Choice;
  readonly isTicked: boolean;
  readonly isPossible: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

function ChoiceItem({ choice, isTicked, isPossible, onTick }: ChoiceItemProps) {
  const { title, reason, place, edits } = choice;
  return (
    <li class="choice">
      <label>
        <input
          type="checkbox"
          checked={isTicked}
          disabled={!isPossible}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>{title}</span>
      </label>
      <div class="choice-body">
        <p class="hint">
          <Words text={reason} />
        </p>
        <EditPreviews edits={edits} />
        <CellLink place={place} />
      </div>
    </li>
  );
}

function isTaken({ id, requires }: Choice, ticked: ReadonlySet<string>): boolean {
  return ticked.has(id) && (requires === null || ticked.has(requires));
}

function idsOf(choices: readonly Choice[]): ReadonlySet<string> {
  return new Set(choices.map(({ id }) => id));
}
