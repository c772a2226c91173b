/** What the script element says, see docs/how-to/collect-from-a-web-page.md. */
export interface Settings {
  /** Write key of the source. */
  key: string;
  /** Where Footpath is, without a slash at the end. */
  host: string;
  /** What may be kept in the browser before `consent` is called; empty: what was agreed to earlier holds. */
  storage: "granted" | "denied" | "";
  /** Domain of the cookie that carries the anonymous id to other hosts of the site; empty: no cookie. */
  cookieDomain: string;
  /** Whether every click on a link or button is an event, and not only those that are marked. */
  allClicks: boolean;
  /** Whether addresses keep their query and fragment. */
  fullAddress: boolean;
  /** What is not collected. */
  without: Set<string>;
}

/** Collected unless `data-without` names it. */
export const KINDS = ["pages", "clicks", "forms", "scroll", "frustration", "vitals", "errors"] as const;

const SCRIPT = /\/footpath\.js([?#].*)?$/;

/** Throws if what is said cannot be meant. */
export function readSettings(source: string, data: Record<string, string | undefined>): Settings {
  if (!data.key) {
    throw new Error("data-key: is missing; needs the write key of a source");
  }
  const storage = oneOf("data-storage", data.storage, ["granted", "denied"]);
  const without = (data.without ?? "").split(/[\s,]+/).filter(Boolean);
  for (const kind of without) {
    oneOf("data-without", kind, KINDS);
  }
  return {
    key: data.key,
    host: (data.host ?? source.replace(SCRIPT, "")).replace(/\/+$/, ""),
    storage,
    cookieDomain: data.cookieDomain ?? "",
    allClicks: oneOf("data-clicks", data.clicks, ["all", "marked"]) === "all",
    fullAddress: oneOf("data-address", data.address, ["full", "path"]) === "full",
    without: new Set(without),
  };
}

function oneOf<T extends string>(name: string, value: string | undefined, known: readonly T[]): T | "" {
  if (value && !known.includes(value as T)) {
    throw new Error(`${name}: is "${value}"; needs ${known.join(" or ")}`);
  }
  return (value ?? "") as T | "";
}
