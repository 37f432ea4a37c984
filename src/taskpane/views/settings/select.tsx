import { usePaneState } from "../../components/pane-context";

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** A labelled choice of one among several. */
export function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>) {
  const isBusy = usePaneState((state) => state.run.kind !== "idle");

  function change(chosen: string): void {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  }

  return (
    <label class="setting">
      <span>{label}</span>
      <select value={value} disabled={isBusy} onChange={(event) => change(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
