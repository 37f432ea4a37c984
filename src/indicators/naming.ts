import { groupName, groupUnit } from "./groups";
import type { Pair } from "./matching";
import { displayName } from "./names";

/**
 * What each indicator is called: as its goal says, otherwise as its result does. Two of one name are told apart by
 * what stands around them: 防災講座 開催回数 and 防犯講座 開催回数.
 */
export function namesOf(pairs: readonly Pair[], fallback: string): string[] {
  const called = pairs.map((pair) => {
    const name = plainName(pair) ?? fallback;
    return { pair, name, identity: `${name} ${unitOf(pair)}` };
  });
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const { identity } of called) (once.has(identity) ? twice : once).add(identity);
  return called.map(({ pair, name, identity }) => (twice.has(identity) ? qualified(name, pair) : name));
}

function unitOf({ group, actual }: Pair): string | null {
  return actual?.figure.unit ?? (group && groupUnit(group));
}

function plainName({ group, actual }: Pair): string | null {
  const name = (group && groupName(group)) ?? actual?.figure.name ?? null;
  return name === null ? null : displayName(name);
}

/** Marks around the words that a list item begins with. */
const EDGES = /^[\s・○●◇◆■□◎〇【】[\]（）()：:]+|[\s・：:、（）()【】[\]]+$/g;

/** 【防災講座】開催回数 5回、参加者数 150人: what heads the line of them all. */
const HEADING = /^[\s・○●◇◆■□◎]*【([^】0-9０-９]{1,20})】/;

function qualified(name: string, { group, actual }: Pair): string {
  const context = group?.goals[0]?.context ?? actual?.context ?? "";
  const at = context.indexOf(name);
  const before = context.slice(0, Math.max(0, at)).replace(/^[\s\S]*[。、]/, "");
  const label = displayName(before.replace(/【|】/g, " ")).replace(EDGES, "");
  if (label !== "" && !/[0-9０-９]/.test(label)) return `${label} ${name}`;
  const heading = HEADING.exec(context)?.[1];
  return heading === undefined ? name : `${heading} ${name}`;
}
