import { count, duration, percent } from "../numbers";
import { t } from "../words";
import type { Item, Numbers, Use } from "./api";

/** The one number of an item, short enough for a table. */
export function figure({ measure, value }: Pick<Numbers, "measure" | "value">): string | undefined {
  if (measure === null || value === null) return undefined;
  if (measure === "share") return percent(value);
  if (measure === "seconds") return duration(value);
  return measure === "persons"
    ? t("{value, plural, one {# person} other {# persons}}", { value })
    : count(Math.round(value * 100) / 100);
}

/** Where an item is used, counted. */
export const usedOn = ({ uses, maps }: Pick<Item, "uses" | "maps">): string =>
  uses === 0
    ? t("nowhere yet")
    : t("{uses, plural, one {# place} other {# places}} on {maps, plural, one {# map} other {# maps}}", {
        uses,
        maps,
      });

/** The address that opens the place of a use on its map. */
export const placeHref = ({ map, element }: Pick<Use, "map" | "element">): string =>
  element.startsWith("channel:")
    ? `/maps/${encodeURIComponent(map)}`
    : `/maps/${encodeURIComponent(map)}?edit=${encodeURIComponent(element)}`;
