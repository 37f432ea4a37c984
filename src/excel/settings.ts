/**
 * What the add-in keeps in the workbook, saved with it: values by key, JSON only. One round trip.
 * A key that is not there is absent from the result.
 */
export async function readSettings(
  context: Excel.RequestContext,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const { settings } = context.workbook;
  const asked = keys.map((key) => {
    const setting = settings.getItemOrNullObject(key);
    setting.load("value");
    return { key, setting };
  });
  await context.sync();
  const found = asked.filter(({ setting }) => !setting.isNullObject);
  return new Map(found.map(({ key, setting }) => [key, plain(setting.value)]));
}

/** Keeps a value in the workbook; undefined takes it away. One round trip, two to take away. */
export async function writeSetting(context: Excel.RequestContext, key: string, value: unknown): Promise<void> {
  const { settings } = context.workbook;
  if (value !== undefined) {
    settings.add(key, value);
    return context.sync();
  }
  const known = settings.getItemOrNullObject(key);
  await context.sync();
  if (known.isNullObject) return;
  known.delete();
  return context.sync();
}

/** A copy without anything of the client library's (it may live in another world, whose arrays are not ours). */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
