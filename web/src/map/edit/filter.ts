/*
 * Conditions as rows that all must hold: a field, a test, and what it is tested against. Filters that say more, as "any" and "not", are kept as
 * they are and not shown as rows.
 */

export type FilterSubject = "property" | "trait";

export type Test = "=" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "contains" | "exists";

export type Row = { field: string; test: Test; value: string };

/** The channel stands among the properties of an event. */
export const CHANNEL = "channel";

const COMPARED: Test[] = ["=", "!=", "<", "<=", ">", ">="];

type Filter = Record<string, unknown>;

/** The rows of a filter; undefined where rows cannot say it. */
export function rowsOf(filter: unknown, subject: FilterSubject): Row[] | undefined {
  if (filter === undefined || filter === null) return [];
  const all = (filter as Filter).all;
  const parts: unknown[] = Array.isArray(all) ? all : [filter];
  const rows = parts.map((part) => rowOf(part as Filter, subject));
  return rows.every((row) => row !== undefined) ? (rows as Row[]) : undefined;
}

function rowOf(part: Filter, subject: FilterSubject): Row | undefined {
  const field = part[subject] ?? (subject === "property" && part.channel === true ? CHANNEL : undefined);
  if (typeof field !== "string") return undefined;
  if (part.exists === true) return { field, test: "exists", value: "" };
  if (typeof part.contains === "string") return { field, test: "contains", value: part.contains };
  if (Array.isArray(part.in)) return { field, test: "in", value: part.in.map(written).join(", ") };
  const test = COMPARED.find((each) => each === part.op);
  return test && { field, test, value: written(part.value) };
}

/** A value as it is written, in quotes where it would be read as another kind. */
export const written = (value: unknown): string =>
  typeof value === "string" && typeof valueIn(value) !== "string" ? `"${value}"` : String(value);

/** The filter of rows; rows without a field or a value say nothing. Undefined for none. */
export function filterOf(rows: Row[], subject: FilterSubject): Filter | undefined {
  const parts = rows.flatMap((row) => partOf(row, subject));
  return parts.length > 1 ? { all: parts } : parts[0];
}

function partOf({ field, test, value }: Row, subject: FilterSubject): Filter[] {
  const name = field.trim();
  const text = value.trim();
  if (name === "" || (test !== "exists" && text === "")) return [];
  const of: Filter = subject === "property" && name === CHANNEL ? { channel: true } : { [subject]: name };
  switch (test) {
    case "exists":
      return [{ ...of, exists: true }];
    case "contains":
      return [{ ...of, contains: text }];
    case "in":
      return [{ ...of, in: text.split(",").map((each) => valueIn(each.trim())) }];
    default:
      return [{ ...of, op: test, value: valueIn(text) }];
  }
}

/** A number, true or false where the words are one; in quotes they are words all the same. */
export function valueIn(text: string): string | number | boolean {
  const quoted = /^"(.*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  if (text === "true" || text === "false") return text === "true";
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text;
}
