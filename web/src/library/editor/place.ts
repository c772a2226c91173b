import type { Card, Lane, MapDocument } from "../../map/document";
import { newKey } from "../../map/edit/cards";
import type { Operation } from "../../map/edit/operations";
import type { Item, ItemKind } from "../api";

/** What cards of a lane stand for, where that follows from the lane. */
const OF_LANE: Record<string, ItemKind> = {
  TOUCHPOINTS: "touchpoint",
  CHANNELS: "channel",
  PERSONA_DETAIL: "persona",
  METRICS: "metric",
  INSIGHTS: "insight",
  PAINS: "insight",
  GAINS: "insight",
  EXPECTATIONS: "insight",
  GOALS: "insight",
  OPPORTUNITIES: "opportunity",
  SOLUTIONS: "solution",
};

/** The kind of item the cards of a lane stand for; nothing where any will do. */
export const kindOfLane = (lane: Pick<Lane, "type"> | undefined): ItemKind | undefined =>
  lane && OF_LANE[lane.type];

/** Lanes of points on a curve, which hold no words of their own. */
const CURVES = new Set(["EMOTION_CURVE", "DRAMATIC_ARC"]);

/** Whether a card of the lane can stand for an item at all. */
export const holdsItems = (lane: Pick<Lane, "type">): boolean => !CURVES.has(lane.type);

/** The items that are offered for cards of a lane: of its kind, or all where any will do. */
export function itemsFor(items: Item[], lane: Pick<Lane, "type">): Item[] {
  if (!holdsItems(lane)) return [];
  const kind = kindOfLane(lane);
  return kind ? items.filter((item) => item.kind === kind) : items;
}

/** The lanes a new card of an item can go to, those of its kind first. */
export function lanesFor(document: Pick<MapDocument, "lanes">, item: Pick<Item, "kind">): Lane[] {
  const lanes = (document.lanes ?? []).filter(holdsItems);
  const isNatural = (lane: Lane) => kindOfLane(lane) === item.kind;
  return [...lanes.filter(isNatural), ...lanes.filter((lane) => !isNatural(lane))];
}

/** What puts an item on the map as a new card: its words, the key it stands for, and the channel of a touchpoint if the map has it. */
export function cardOf(
  document: MapDocument,
  item: Item,
  at: { lane: string; step: string },
  key = newKey("card"),
): Operation[] {
  const lane = document.lanes?.find((each) => each.key === at.lane);
  if (!lane || !holdsItems(lane)) return [];
  const channel = document.channels?.find(
    (each) => each.item != null && each.item === item.fields.channel,
  )?.key;
  const value = { key, step: at.step, text: item.title, item: item.key };
  return [
    { op: "add", kind: "card", into: at.lane, value: channel === undefined ? value : { ...value, channel } },
  ];
}

/** What has a card that is there stand for an item, and say what that says. */
export const linkOf = (card: Pick<Card, "key" | "text">, item: Item): Operation[] => [
  { op: "set", kind: "card", key: card.key, field: "item", value: item.key },
  ...(card.text === item.title
    ? []
    : [{ op: "set" as const, kind: "card" as const, key: card.key, field: "text", value: item.title }]),
];
