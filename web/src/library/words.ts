import { count, counted, duration, percent } from "../numbers";
import type { Item, Numbers, Use } from "./api";

/** The one number of an item, short enough for a table. */
export function figure({ measure, value }: Pick<Numbers, "measure" | "value">): string | undefined {
  if (measure === null || value === null) return undefined;
  if (measure === "share") return percent(value);
  if (measure === "seconds") return duration(value);
  return measure === "persons" ? counted(value, "person", "persons") : count(Math.round(value * 100) / 100);
}

/** Where an item is used, counted. */
export const usedOn = ({ uses, maps }: Pick<Item, "uses" | "maps">): string =>
  uses === 0 ? "nowhere yet" : `${counted(uses, "place", "places")} on ${counted(maps, "map", "maps")}`;

/** The address that opens the place of a use on its map. */
export const placeHref = ({ map, element }: Pick<Use, "map" | "element">): string =>
  element.startsWith("channel:")
    ? `/maps/${encodeURIComponent(map)}`
    : `/maps/${encodeURIComponent(map)}?edit=${encodeURIComponent(element)}`;
