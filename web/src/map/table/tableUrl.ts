/** What the address says of the table: which rows, in which order, which of them. */

export type Rows = "cards" | "steps" | "numbers";

/** What may be wrong with a row of the table. */
export const GAPS = [
  "no-card",
  "no-words",
  "no-owner",
  "no-evidence",
  "no-binding",
  "stale",
  "guessed",
] as const;
export type Gap = (typeof GAPS)[number];

export type TableUrl = {
  /** Absent: cards. */
  rows?: Rows;
  /** Absent: the order of the map. */
  sort?: { column: string; isDown: boolean };
  /** Words that a row must hold. */
  find?: string;
  lane?: string;
  stage?: string;
  owner?: string;
  tag?: string;
  /** Only rows of which one of these holds. */
  only?: Gap[];
};

const ROWS: Rows[] = ["cards", "steps", "numbers"];

export function readTableUrl(query: URLSearchParams): TableUrl | undefined {
  const text = (name: string) => query.get(name) || undefined;
  const sort = text("sort");
  const only = GAPS.filter((gap) => (text("only") ?? "").split(",").includes(gap));
  const read: TableUrl = {
    rows: ROWS.find((each) => each === text("rows")),
    sort: sort && { column: sort.replace(/^-/, ""), isDown: sort.startsWith("-") },
    find: text("find"),
    lane: text("lane"),
    stage: text("stage"),
    owner: text("owner"),
    tag: text("tag"),
    only: only.length > 0 ? only : undefined,
  } as TableUrl;
  return withoutAbsent(read);
}

/** The same without what is absent; nothing if nothing is left. */
export function withoutAbsent(table: TableUrl): TableUrl | undefined {
  const there = Object.entries(table).filter(([, value]) => value !== undefined && value !== "");
  return there.length > 0 ? (Object.fromEntries(there) as TableUrl) : undefined;
}

export function writeTableUrl(
  set: (name: string, value: string | undefined) => void,
  table: TableUrl | undefined,
): void {
  set("rows", table?.rows === "cards" ? undefined : table?.rows);
  set("sort", table?.sort && `${table.sort.isDown ? "-" : ""}${table.sort.column}`);
  set("find", table?.find);
  set("lane", table?.lane);
  set("stage", table?.stage);
  set("owner", table?.owner);
  set("tag", table?.tag);
  set("only", table?.only?.join(","));
}
