import type { Lane } from "../../map/document";
import type { MapState } from "../../map/mapState";
import { type ItemKind, MANY } from "../api";
import { kindOfLane } from "./place";

/** What the address of a map says in place of an element for the library beside it. */
export const LIBRARY = "library";

/** What of the library is shown: one kind, and one item in more detail. */
export type LibraryAddress = { kind?: ItemKind; item?: string };

/** Whether the panel shows the library. */
export const isLibrary = (edit: string | undefined): boolean =>
  edit === LIBRARY || edit?.startsWith(`${LIBRARY}:`) === true;

/** As `library`, `library:touchpoint` or `library:touchpoint:till`. */
export function libraryAddress({ kind, item }: LibraryAddress): string {
  const parts = [LIBRARY, kind ?? "", item ?? ""];
  while (parts.at(-1) === "") parts.pop();
  return parts.join(":");
}

export function readLibraryAddress(edit: string | undefined): LibraryAddress {
  const [, kind = "", item = ""] = (edit ?? "").split(":");
  return {
    ...(kind in MANY ? { kind: kind as ItemKind } : {}),
    ...(item === "" ? {} : { item }),
  };
}

/** Opens the library beside the map, at what cards of a lane stand for. */
export function showLibrary({ change }: Pick<MapState, "change">, lane: Pick<Lane, "type">): void {
  const kind = kindOfLane(lane);
  change({ edit: libraryAddress(kind ? { kind } : {}), ...NO_STEP });
}

/** What else the panel could show. */
export const NO_STEP = { step: undefined, list: undefined, channel: undefined, arc: undefined } as const;
