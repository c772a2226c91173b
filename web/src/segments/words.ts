import { capitalised, counted, percent } from "../numbers";
import type { Segment, Size } from "./api";

/** Who is in a segment, as a sentence. */
export function meaning(segment: Pick<Segment, "kind" | "means">): string {
  return segment.kind === "static" ? `A list, made of ${segment.means}.` : `${capitalised(segment.means)}.`;
}

/** How many are in it, as a sentence. */
export function sizeSentence(name: string, { n, share }: Size): string {
  const part = share === null ? "" : `, ${percent(share)} of all who count`;
  return `${counted(n, "person is", "persons are")} in “${name}”${part}.`;
}

/** As a command takes it; a name with a space is quoted. */
export const commandFilter = (name: string): string =>
  /^[\w.-]+$/.test(name) ? `--segment saved:${name}` : `--segment "saved:${name}"`;

/** As a question in JSON takes it. */
export const jsonFilter = (name: string): string => `"segment": {"saved": ${JSON.stringify(name)}}`;
