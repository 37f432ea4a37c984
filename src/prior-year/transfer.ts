import Big from "big.js";
import type { YearReading } from "./types";

/**
 * Readings as they go between threads: a structured clone keeps plain data alone and refuses decimals, whose class holds
 * functions. Decimals travel as their digits, exactly.
 */
export type Transferable<T> = T extends Big
  ? { readonly decimal: string }
  : T extends readonly (infer Item)[]
    ? readonly Transferable<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Transferable<T[Key]> }
      : T;

/** A reading without a class in it. */
export function toTransferable(reading: YearReading): Transferable<YearReading> {
  return plain(reading) as Transferable<YearReading>;
}

/** The reading that `toTransferable` was given, value for value. */
export function fromTransferable(sent: Transferable<YearReading>): YearReading {
  return revived(sent) as YearReading;
}

function plain(value: unknown): unknown {
  if (value instanceof Big) return { decimal: value.toString() };
  return mapped(value, plain);
}

function revived(value: unknown): unknown {
  if (isDecimal(value)) return new Big(value.decimal);
  return mapped(value, revived);
}

function mapped(value: unknown, map: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each)]));
}

function isDecimal(value: unknown): value is { readonly decimal: string } {
  return typeof value === "object" && value !== null && "decimal" in value && typeof value.decimal === "string";
}
