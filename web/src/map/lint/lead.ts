import type { ElementKind } from "../edit/operations";
import { useMap } from "../mapState";
import { elementOf } from "../panel/ElementPanel";
import type { Finding } from "./api";

/** What leads to the place of a finding: its step, or the panel of its lane, persona or the map itself. Nothing where it is gone. */
export function useLead(finding: Finding): (() => void) | undefined {
  const { change, columns, document, edit } = useMap();
  const { kind, key, step } = finding;
  if (step && columns.some((column) => column.step.key === step)) {
    return () => change({ step, arc: undefined, list: undefined, edit: undefined });
  }
  if (kind === "map") return () => edit("map");
  if (!elementOf(document, `${kind}:${key}`)) return undefined;
  return () => {
    edit(kind as ElementKind, key);
    if (kind === "lane") showLane(key);
  };
}

/** Brings a lane of the map into sight, where the map is shown. */
function showLane(key: string): void {
  const lane = document.querySelector(`.grid [data-lane="${CSS.escape(key)}"]`);
  lane?.scrollIntoView({ block: "center" });
}
