import { t } from "../../words";
import type { Card, Lane, MapDocument, Step } from "../document";
import { newKey } from "./cards";
import type { Operation } from "./operations";
import { NEW_STEP } from "./structure";

/*
 * What is copied and pasted: the cards of some lanes at some steps that stand side by side. Between maps it goes as cards, with all they
 * carry; from and to spreadsheets as a table of words.
 */

/** The type cards have on the clipboard. */
export const CARDS = "application/x-footpath-cards";

/** Lanes and steps that stand side by side, by their keys. */
export type Range = { lanes: string[]; steps: string[] };

type CopiedCard = Omit<Card, "key" | "step">;

/** For each lane, for each step, the cards that begin there. */
export type Copied = { type: Lane["type"]; title: string; cells: CopiedCard[][] }[];

export const stepsOf = (map: MapDocument): Step[] => map.stages.flatMap((stage) => stage.steps);

const lanesOf = (map: MapDocument, keys: string[]): Lane[] =>
  (map.lanes ?? []).filter((lane) => keys.includes(lane.key));

/** The cards of a range, in order. */
export const cardsIn = (map: MapDocument, range: Range): Card[] =>
  lanesOf(map, range.lanes).flatMap((lane) => lane.cards.filter((card) => range.steps.includes(card.step)));

export function copy(map: MapDocument, range: Range): Copied {
  return lanesOf(map, range.lanes).map((lane) => ({
    type: lane.type,
    title: lane.title,
    cells: range.steps.map((step) =>
      lane.cards.filter((card) => card.step === step).map(({ key: _key, step: _step, ...card }) => card),
    ),
  }));
}

/** The words of what was copied, as a table: a row a lane, a column a step, the cards of a cell one below the other. */
export const tableOf = (copied: Copied): string[][] =>
  copied.map((lane) =>
    lane.cells.map((cards) => cards.map((card) => card.text || (card.label ?? "")).join("\n")),
  );

/** Where something is pasted: the first lane, none for the row of step titles, and the first step. */
export type Corner = { lane: string | undefined; step: string };

/** Puts copied cards where they are pasted. Cards that reach over the end are cut; feelings stay among feelings. */
export function pasteCards(map: MapDocument, corner: Corner, copied: Copied): Operation[] {
  const room = new Room(map, corner, Math.max(0, ...copied.map((lane) => lane.cells.length)));
  const operations = [...room.operations];
  copied.forEach((row, at) => {
    const lane = room.lane(at, row.type, row.title);
    operations.push(...lane.operations);
    row.cells.forEach((cards, column) => {
      for (const card of cards) operations.push(...pasted(room, lane, column, card));
    });
  });
  return operations;
}

function pasted(room: Room, lane: Place, column: number, card: CopiedCard): Operation[] {
  const isFelt = card.emotion != null;
  const isCurve = lane.type === "EMOTION_CURVE";
  if (isCurve && !isFelt) return [];
  const { emotion, label, tension, persona, evidence, ...rest } = card;
  const isArc = lane.type === "DRAMATIC_ARC" && tension != null;
  const text = card.text || (isCurve || isArc ? "" : (label ?? ""));
  if (!isCurve && !isArc && text === "") return [];
  const span = Math.min(card.span ?? 1, room.left(column));
  const value = {
    ...rest,
    ...(isCurve ? { emotion, label } : {}),
    ...(isArc ? { tension, label } : {}),
    ...room.known(persona, evidence),
    text,
    span,
    key: newKey("card"),
    step: room.step(column),
  };
  return [{ op: "add", kind: "card", into: lane.key, value }];
}

/**
 * Puts a table of words where it is pasted: each line of a cell a card, in its own lane; a number in a lane of feelings is a feeling. Pasted
 * onto a step's title the first row names the steps. Steps and lanes that are missing are made.
 */
export function pasteTable(map: MapDocument, corner: Corner, rows: string[][]): Operation[] {
  const room = new Room(map, corner, Math.max(0, ...rows.map((row) => row.length)));
  const operations = [...room.operations];
  const titles = corner.lane === undefined ? rows[0] : undefined;
  titles?.forEach((title, column) => {
    const words = title.trim().replace(/\s+/g, " ");
    if (words)
      operations.push({ op: "set", kind: "step", key: room.step(column), field: "title", value: words });
  });
  rows.slice(titles ? 1 : 0).forEach((row, at) => {
    const lane = room.lane(at, "TEXT", t("Pasted"));
    operations.push(...lane.operations);
    row.forEach((cell, column) => {
      for (const line of cell.split("\n")) operations.push(...wordsPasted(room, lane, column, line.trim()));
    });
  });
  return operations;
}

function wordsPasted(room: Room, lane: Place, column: number, words: string): Operation[] {
  if (words === "") return [];
  const place = { key: newKey("card"), step: room.step(column) };
  const tension = Number(words);
  if (lane.type === "DRAMATIC_ARC" && Number.isInteger(tension) && tension >= 1 && tension <= 5) {
    return [{ op: "add", kind: "card", into: lane.key, value: { ...place, text: "", tension } }];
  }
  if (lane.type !== "EMOTION_CURVE") {
    return [{ op: "add", kind: "card", into: lane.key, value: { ...place, text: words } }];
  }
  const level = Number(words.replace(",", ".").replace("−", "-"));
  if (!Number.isFinite(level) || Math.abs(level) > 2) return [];
  return [{ op: "add", kind: "card", into: lane.key, value: { ...place, text: "", emotion: level } }];
}

type Place = { key: string; type: Lane["type"]; operations: Operation[] };

/** The lanes and steps from a corner on, with those that had to be made for what is pasted. */
class Room {
  /** What makes the steps that are missing. */
  readonly operations: Operation[] = [];
  private readonly steps: string[];
  private readonly lanes: Lane[];
  private readonly map: MapDocument;

  constructor(map: MapDocument, corner: Corner, columns: number) {
    this.map = map;
    const steps = stepsOf(map).map((step) => step.key);
    const first = Math.max(0, steps.indexOf(corner.step));
    this.steps = steps.slice(first);
    const stage = map.stages.at(-1);
    while (stage && this.steps.length < columns) {
      const key = newKey("step");
      this.operations.push({ op: "add", kind: "step", into: stage.key, value: { key, title: NEW_STEP } });
      this.steps.push(key);
    }
    const lanes = map.lanes ?? [];
    const top = corner.lane === undefined ? 0 : lanes.findIndex((lane) => lane.key === corner.lane);
    this.lanes = lanes.slice(Math.max(0, top));
  }

  step(column: number): string {
    return this.steps[column] ?? "";
  }

  /** How many steps there are from a column on. */
  left(column: number): number {
    return Math.max(1, this.steps.length - column);
  }

  /** What a card names, as far as this map has it. */
  known(persona: Card["persona"], evidence: Card["evidence"]): Partial<Card> {
    const isKnown = this.map.personas?.some((each) => each.key === persona);
    const there = evidence?.filter((key) => this.map.evidence?.some((each) => each.key === key)) ?? [];
    return { ...(isKnown ? { persona } : {}), ...(there.length > 0 ? { evidence: there } : {}) };
  }

  lane(row: number, type: Lane["type"], title: string): Place {
    const lane = this.lanes[row];
    if (lane) return { key: lane.key, type: lane.type, operations: [] };
    const key = newKey("lane");
    return { key, type, operations: [{ op: "add", kind: "lane", value: { key, type, title } }] };
  }
}

/** Puts the cards of a range one step to the left or right, or one lane up or down; nothing where there is no room. */
export function shift(map: MapDocument, range: Range, by: { steps: number; lanes: number }): Operation[] {
  const steps = stepsOf(map).map((step) => step.key);
  const lanes = map.lanes ?? [];
  const cards = cardsIn(map, range);
  const laneOf = (card: Card): number => lanes.findIndex((lane) => lane.cards.includes(card));
  const fits = cards.every((card) => {
    const step = steps.indexOf(card.step) + by.steps;
    const from = lanes[laneOf(card)];
    const to = lanes[laneOf(card) + by.lanes];
    const isKept =
      (from?.type === "EMOTION_CURVE") === (to?.type === "EMOTION_CURVE") &&
      (card.tension == null || to?.type === "DRAMATIC_ARC");
    return step >= 0 && step + (card.span ?? 1) <= steps.length && to !== undefined && isKept;
  });
  if (!fits) return [];
  return cards.flatMap((card): Operation[] => {
    const into = lanes[laneOf(card) + by.lanes]?.key ?? "";
    const step = steps[steps.indexOf(card.step) + by.steps] ?? card.step;
    return [
      ...(by.lanes === 0 ? [] : [{ op: "move", kind: "card", key: card.key, into } as Operation]),
      ...(by.steps === 0
        ? []
        : [{ op: "set", kind: "card", key: card.key, field: "step", value: step } as Operation]),
    ];
  });
}
