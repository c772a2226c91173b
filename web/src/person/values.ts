import { t } from "../words";
import { language } from "../words/language";
import type { PropertyValue } from "./api";

/** Keys and codes look like numbers but are names: only values with a fraction or few digits are grouped. */
const LONGEST_GROUPED = 99_999;

export function valueText(value: PropertyValue): string {
  if (value === null) return t("none");
  if (typeof value === "number") {
    return Math.abs(value) <= LONGEST_GROUPED || !Number.isInteger(value)
      ? value.toLocaleString(language)
      : String(value);
  }
  if (typeof value === "boolean") return value ? t("yes") : t("no");
  if (typeof value === "string") return value;
  return JSON.stringify(value);
}

/** What traits were before, each value once since when it was told first, until another came; the oldest first. */
export function earlierValues<
  T extends { trait: string; value: PropertyValue; since: string; current: boolean },
>(history: T[]): T[] {
  const byTrait = new Map<string, T[]>();
  for (const told of history) byTrait.set(told.trait, [...(byTrait.get(told.trait) ?? []), told]);
  return [...byTrait.values()].flatMap((of) =>
    spells([...of].sort((a, b) => a.since.localeCompare(b.since)))
      .filter((spell) => !spell.some((told) => told.current))
      .flatMap(([first]) => (first ? [first] : [])),
  );
}

/** Runs of the same value. */
function spells<T extends { value: PropertyValue }>(inTime: T[]): T[][] {
  const found: T[][] = [];
  for (const told of inTime) {
    const last = found.at(-1);
    if (last?.[0] && valueText(last[0].value) === valueText(told.value)) last.push(told);
    else found.push([told]);
  }
  return found;
}
