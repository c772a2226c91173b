import type { Card, Evidence, Lane, MapDocument, Stage, Step } from "../document";
import { bindingOf, eventsOf } from "../edit/binding";
import { type Grade, gradeOfCard, gradeOfStep, isAged } from "../evidence";
import { placeCards } from "../grid/placement";
import type { Column } from "../mapState";
import { isBound } from "../measurement";
import type { Gap } from "./tableUrl";

/*
 * What the table is made of: each card a row, each empty cell of the map a row that has no card yet, each step a row. Rows stand in the
 * order of the journey: by steps, and at each step by lanes.
 */

type Place = { stage: Stage; step: Step; stepAt: number };

export type CardRow = Place & {
  /** Unlike any other of the table: `card:c1`, or `cell:lane:step` for a cell without a card. */
  id: string;
  lane: Lane;
  laneAt: number;
  card: Card | undefined;
  grade: Grade | undefined;
  gaps: Set<Gap>;
  /** When it was changed last, as far as that is known. */
  changed: string | undefined;
};

export type StepRow = Place & {
  id: string;
  column: Column;
  events: string[];
  /** How many cards stand at it. */
  cards: number;
  grade: Grade;
  gaps: Set<Gap>;
  changed: string | undefined;
};

/** When elements were changed last, by kind and key as `card:c1`. */
export type Changed = (element: string) => string | undefined;

export const wordsOfCard = (card: Card): string => card.text || (card.label ?? "");

function places(map: MapDocument): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const stage of map.stages) {
    for (const step of stage.steps) found.set(step.key, { stage, step, stepAt: found.size });
  }
  return found;
}

const inOrder = (rows: CardRow[]): CardRow[] =>
  rows.sort((a, b) => a.stepAt - b.stepAt || a.laneAt - b.laneAt);

export function cardRows(map: MapDocument, changed: Changed, today: Date): CardRow[] {
  const at = places(map);
  const known = map.evidence ?? [];
  const rows = (map.lanes ?? []).flatMap((lane, laneAt) =>
    lane.cards.flatMap((card): CardRow[] => {
      const place = at.get(card.step);
      if (!place) return [];
      const grade = gradeOfCard(card, known, today);
      const gaps = gapsOfCard(card, grade, known, today);
      const id = `card:${card.key}`;
      return [{ ...place, id, lane, laneAt, card, grade, gaps, changed: changed(id) }];
    }),
  );
  return inOrder(rows);
}

function gapsOfCard(card: Card, grade: Grade, known: Evidence[], today: Date): Set<Gap> {
  const gaps = new Set<Gap>();
  if (wordsOfCard(card).trim() === "") gaps.add("no-words");
  if (!card.owner) gaps.add("no-owner");
  if (!card.source && !card.evidence?.length) gaps.add("no-evidence");
  if (isAged(card.evidence, known, today)) gaps.add("stale");
  if (grade === "guessed") gaps.add("guessed");
  return gaps;
}

/** The cells of the map into which no card reaches. Lanes of measures are filled by events, and so are touchpoints of steps that have some. */
export function emptyCells(map: MapDocument, columns: Column[]): CardRow[] {
  const steps = columns.map(({ step }) => step.key);
  const rows = (map.lanes ?? []).flatMap((lane, laneAt) => {
    if (lane.type === "METRICS") return [];
    return placeCards(lane.cards, steps).flatMap(({ at, cards }): CardRow[] => {
      const column = columns[at];
      const isMeasured = lane.type === "TOUCHPOINTS" && (column?.measured?.channels?.length ?? 0) > 0;
      if (cards.length > 0 || !column || isMeasured) return [];
      const { stage, step } = column;
      return [
        {
          id: `cell:${lane.key}:${step.key}`,
          stage,
          step,
          stepAt: at,
          lane,
          laneAt,
          card: undefined,
          grade: undefined,
          gaps: new Set<Gap>(["no-card"]),
          changed: undefined,
        },
      ];
    });
  });
  return inOrder(rows);
}

export function stepRows(map: MapDocument, columns: Column[], changed: Changed, today: Date): StepRow[] {
  const known = map.evidence ?? [];
  const counts = new Map<string, number>();
  for (const card of (map.lanes ?? []).flatMap((lane) => lane.cards)) {
    counts.set(card.step, (counts.get(card.step) ?? 0) + 1);
  }
  return columns.map((column) => {
    const { step, stage, index, measured } = column;
    const isCounted = measured ? isBound(measured) : step.binding != null;
    const grade = gradeOfStep(step, isCounted, known, today);
    const id = `step:${step.key}`;
    const cards = counts.get(step.key) ?? 0;
    const gaps = new Set<Gap>();
    if (cards === 0) gaps.add("no-card");
    if (!isCounted) gaps.add("no-binding");
    if (!isCounted && !step.evidence?.length) gaps.add("no-evidence");
    if (measured?.status === "NO_DATA" || isAged(step.evidence, known, today)) gaps.add("stale");
    if (grade === "guessed") gaps.add("guessed");
    return {
      id,
      stage,
      step,
      stepAt: index,
      column,
      events: eventsOf(bindingOf(step)),
      cards,
      grade,
      gaps,
      changed: changed(id),
    };
  });
}
