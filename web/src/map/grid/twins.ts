import type { MapDocument } from "../document";
import { twinsOf } from "../edit/cellCommands";
import { cardsIn, type Range } from "../edit/clipboard";
import type { Operation } from "../edit/operations";

/** Another of each card of a range. */
export const twinsIn = (map: MapDocument, range: Range): Operation[] =>
  (map.lanes ?? []).flatMap((lane) =>
    range.lanes.includes(lane.key)
      ? twinsOf(lane, cardsIn(map, { lanes: [lane.key], steps: range.steps }))
      : [],
  );
