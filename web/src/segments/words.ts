import { capitalised, percent } from "../numbers";
import { t } from "../words";
import type { Segment, Size } from "./api";

/** Who is in a segment, as a sentence. */
export function meaning(segment: Pick<Segment, "kind" | "means">): string {
  const means = unwrapped(segment.means);
  return segment.kind === "static" ? t("A list, made of {means}.", { means }) : `${capitalised(means)}.`;
}

const WRAPPED = /^persons \((.*)\)$/;

/** Without parentheses around all of it, which say nothing. */
function unwrapped(means: string): string {
  const inside = WRAPPED.exec(means)?.[1];
  if (inside === undefined) return means;
  let depth = 0;
  for (const sign of inside) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (depth < 0) return means;
  }
  return depth === 0 ? `persons ${inside}` : means;
}

/** How many are in it, as a sentence. */
export function sizeSentence(name: string, { n, share }: Size): string {
  const part = share === null ? "" : t(", {share} of all who count", { share: percent(share) });
  return t("{n, plural, one {# person is} other {# persons are}} in “{name}”{part}.", { n, name, part });
}

/** As a command takes it; a name with a space is quoted. */
export const commandFilter = (name: string): string =>
  /^[\w.-]+$/.test(name) ? `--segment saved:${name}` : `--segment "saved:${name}"`;

/** As a question in JSON takes it. */
export const jsonFilter = (name: string): string => `"segment": {"saved": ${JSON.stringify(name)}}`;
