import type { KeyboardEvent } from "react";
import type { Lane } from "../document";
import { useMap } from "../mapState";
import { keepFocus } from "./editKeys";
import { laneKey } from "./structureKeys";

/** What keys on the label of a lane do. */
export function useLaneKeys(lane: Lane): (event: KeyboardEvent) => void {
  const { document, editing } = useMap();
  return (event) => {
    const operations = laneKey(event, document, lane.key);
    if (!operations) return;
    event.preventDefault();
    keepFocus(event.target);
    if (operations.length > 0) editing.make(operations);
  };
}
