import { useMemo } from "preact/hooks";
import { usePane, usePaneState } from "../../components/pane-context";
import type { Option } from "../../components/select";
import { Select } from "../../components/select";
import type { Translate } from "../../messages";
import { useMessages } from "../../messages";
import { initiativeKey } from "../../state/findings";
import type { Grouping, ListedFinding, Result } from "../../state/types";

/** Stands for no choice; keys and rule ids are never empty. */
const ALL = "";

const GROUPINGS: readonly Grouping[] = ["initiative", "rule"];

/** Narrows the list to one 取組項目 or one rule, and chooses what it is grouped by. */
export function Narrowing({ result, id }: { readonly result: Result; readonly id: string }) {
  const pane = usePane();
  const say = useMessages();
  const { initiative, rule } = usePaneState((state) => state.filter);
  const grouping = usePaneState((state) => state.grouping);
  const choices = useMemo(() => choicesIn(result, say), [result, say]);
  const all = { value: ALL, label: say("filter.all") };
  return (
    <div class="narrowing" id={id}>
      <Select
        label={say("filter.initiative")}
        value={initiative ?? ALL}
        options={[all, ...withChosen(choices.initiatives, initiative)]}
        onChange={(value) => pane.filter({ initiative: value === ALL ? null : value })}
      />
      <Select
        label={say("filter.rule")}
        value={rule ?? ALL}
        options={[all, ...withChosen(choices.rules, rule)]}
        onChange={(value) => pane.filter({ rule: value === ALL ? null : value })}
      />
      <Select
        label={say("group.by")}
        value={grouping}
        options={GROUPINGS.map((value) => ({ value, label: say(`group.by.${value}`) }))}
        onChange={pane.group}
      />
    </div>
  );
}

interface Choices {
  readonly initiatives: readonly Option<string>[];
  readonly rules: readonly Option<string>[];
}

/** The 取組項目 and the rules that have findings, each with how many. */
function choicesIn({ findings }: Result, say: Translate): Choices {
  return {
    initiatives: counted(findings, ({ initiative }) =>
      initiative === null
        ? null
        : {
            value: initiativeKey(initiative),
            label: nameOf(initiative.number, initiative.title, say),
          },
    ),
    rules: counted(findings, ({ rule }) => ({ value: rule.id, label: rule.title })),
  };

  function counted(
    listed: readonly ListedFinding[],
    optionOf: (listed: ListedFinding) => Option<string> | null,
  ): Option<string>[] {
    const counts = new Map<string, { readonly label: string; count: number }>();
    for (const each of listed) {
      const option = optionOf(each);
      if (option === null) continue;
      const known = counts.get(option.value);
      if (known === undefined) counts.set(option.value, { label: option.label, count: 1 });
      else known.count++;
    }
    return [...counts].map(([value, { label, count }]) => ({ value, label: say("filter.counted", { label, count }) }));
  }
}

function nameOf(number: string | null, title: string | null, say: Translate): string {
  const name = number === null ? say("group.unnumbered") : say("group.initiative", { number });
  return title === null ? name : `${name} ${title}`;
}

/** What was chosen stays to be seen when its last finding is gone. */
function withChosen(options: readonly Option<string>[], chosen: string | null): readonly Option<string>[] {
  if (chosen === null || options.some(({ value }) => value === chosen)) return options;
  return [...options, { value: chosen, label: chosen.split("\n").join(" ") }];
}
