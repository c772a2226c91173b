import type { MapDocument } from "../document";
import { framesWithoutPersona } from "./frames";
import type { ElementKind, Operation } from "./operations";
import { removeLane, removeStage, removeStep } from "./structure";

/** Takes an element away with all that names it; nothing where the map would be left without what it needs. */
export function removalOfElement(map: MapDocument, kind: ElementKind, key: string): Operation[] {
  switch (kind) {
    case "stage":
      return removeStage(map, key);
    case "step":
      return removeStep(map, key);
    case "lane":
      return removeLane(map, key);
    case "persona":
      return [...withoutPersona(map, key), { op: "remove", kind, key }];
    case "evidence":
      return [...withoutEvidence(map, key), { op: "remove", kind, key }];
    default:
      return [{ op: "remove", kind, key }];
  }
}

function withoutPersona(map: MapDocument, persona: string): Operation[] {
  const lanes = map.lanes ?? [];
  return [
    ...framesWithoutPersona(map, persona),
    ...(map.assertions ?? [])
      .filter((assertion) => assertion.persona === persona)
      .map((assertion): Operation => ({ op: "remove", kind: "assertion", key: assertion.key })),
    ...lanes
      .filter((lane) => lane.persona === persona)
      .map((lane): Operation => ({ op: "set", kind: "lane", key: lane.key, field: "persona" })),
    ...lanes
      .flatMap((lane) => lane.cards)
      .filter((card) => card.persona === persona)
      .map((card): Operation => ({ op: "set", kind: "card", key: card.key, field: "persona" })),
  ];
}

function withoutEvidence(map: MapDocument, evidence: string): Operation[] {
  const without = (kind: ElementKind, element: { key: string; evidence?: string[] | null }): Operation[] => {
    if (!element.evidence?.includes(evidence)) return [];
    const rest = element.evidence.filter((each) => each !== evidence);
    return [
      { op: "set", kind, key: element.key, field: "evidence", ...(rest.length > 0 ? { value: rest } : {}) },
    ];
  };
  return [
    ...map.stages.flatMap((stage) => stage.steps).flatMap((step) => without("step", step)),
    ...(map.lanes ?? []).flatMap((lane) => lane.cards).flatMap((card) => without("card", card)),
  ];
}
