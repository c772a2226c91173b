import type { PropertyValue } from "./api";

/** Keys and codes look like numbers but are names: only values with a fraction or few digits are grouped. */
const LONGEST_GROUPED = 99_999;

export function valueText(value: PropertyValue): string {
  if (value === null) return "none";
  if (typeof value === "number") {
    return Math.abs(value) <= LONGEST_GROUPED || !Number.isInteger(value)
      ? value.toLocaleString("en")
      : String(value);
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  return JSON.stringify(value);
}
