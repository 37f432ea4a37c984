import type { HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../errors";
import { HostCollection, HostObject } from "./host-object";

/**
 * What one add-in keeps in the workbook: 2 MB for all of it.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
const MOST_CHARACTERS = 2_000_000;

export class SettingCollection extends HostCollection<Setting> {
  readonly typeName = "SettingCollection";

  list(): readonly Setting[] {
    return [...this.host.workbook.settings.keys()].map((key) => new Setting(this.host, key));
  }

  /** Adds or replaces. @throws HostError InvalidArgument past the limit. */
  add(key: unknown, value: unknown): Setting {
    if (typeof key !== "string" || key === "") throw invalidArgument("A setting needs a key.");
    putSetting(this.host, key, value);
    return new Setting(this.host, key);
  }

  getCount(): number {
    return this.host.workbook.settings.size;
  }

  getItem(key: unknown): Setting {
    const setting = this.getItemOrNullObject(key);
    if (!setting) throw itemNotFound("The requested setting");
    return setting;
  }

  getItemOrNullObject(key: unknown): Setting | null {
    return typeof key === "string" && this.host.workbook.settings.has(key) ? new Setting(this.host, key) : null;
  }
}

export class Setting extends HostObject {
  readonly typeName = "Setting";

  constructor(
    host: HostContext,
    private readonly settingKey: string,
  ) {
    super(host);
  }

  override identity() {
    return { _Id: this.settingKey };
  }

  get key(): string {
    return this.settingKey;
  }

  get value(): unknown {
    if (!this.host.workbook.settings.has(this.settingKey)) throw itemNotFound("The requested setting");
    return this.host.workbook.settings.get(this.settingKey);
  }

  set value(value: unknown) {
    putSetting(this.host, this.settingKey, value);
  }

  delete(): void {
    this.host.workbook.setSetting(this.settingKey, undefined);
  }
}

function putSetting({ workbook }: HostContext, key: string, value: unknown): void {
  const size = JSON.stringify([...workbook.settings, [key, value]]).length;
  if (size > MOST_CHARACTERS) throw invalidArgument("The settings of an add-in take at most 2 MB.");
  workbook.setSetting(key, value);
}
