import { useCallback, useMemo } from "react";
import { type PaletteCommand, useOffer } from "../palette/commands";
import { newKey } from "./edit/cards";
import { LANE_TYPES } from "./edit/laneTypes";
import { GOVERN_TABS } from "./govern/tabs";
import type { MapState } from "./mapState";
import { COMMENTS, HISTORY } from "./panel/Panel";

type Sheets = { showKeys: () => void; showTravel: () => void };

const MOST_WORDS = 60;

/** Offers in the palette what can be done on this map, and every step, stage and card of it. */
export function useMapCommands(state: MapState, { showKeys, showTravel }: Sheets): void {
  const { document, editing, change, open, edit, isPast } = state;
  const { undo, redo, canUndo, canRedo, make } = editing;
  const commands = useMemo(() => {
    const here = (id: string, label: string, act: () => void, keys?: string): PaletteCommand => ({
      id,
      label,
      group: "This map",
      act,
      ...(keys ? { keys } : {}),
    });
    return [
      ...(canUndo ? [here("undo", "Undo", undo, "Ctrl+Z")] : []),
      ...(canRedo ? [here("redo", "Redo", redo, "Ctrl+Shift+Z")] : []),
      here("about", "About this map: question, owner, life cycle, personas, evidence", () => edit("map")),
      here("history", "History: names, differences, restore", () =>
        change({ edit: HISTORY, step: undefined }),
      ),
      here("comments", "Comments on this map", () => change({ edit: COMMENTS, step: undefined })),
      ...GOVERN_TABS.map(({ key, title }) =>
        here(key, `${title}: keep this map true`, () => change({ edit: key, step: undefined })),
      ),
      here("view-map", "Show as a map", () => change({ view: "map" })),
      here("view-flow", "Show as a flow", () => change({ view: "flow" })),
      here("view-table", "Show as a table", () => change({ view: "table" })),
      here("view-matrix", "Show ideas by value and effort", () => change({ view: "matrix" })),
      here("view-compare", "Compare: personas, periods, revisions, as-is and to-be", () =>
        change({ view: "compare" }),
      ),
      here("travel", "Time travel: another revision, data of another day", showTravel),
      ...(isPast
        ? [here("now", "Back to now", () => change({ revision: undefined, knownAt: undefined }))]
        : []),
      here("believed", "What we believe", () => change({ mode: "believed" })),
      here("happened", "What happened", () => change({ mode: "happened" })),
      here("difference", "The difference", () => change({ mode: "difference" })),
      here("guessed", "Show what is guessed and what is known", () => change({ guessed: true })),
      here("keys", "Keys of the map", showKeys, "Ctrl+/"),
    ];
  }, [canUndo, canRedo, undo, redo, edit, change, showKeys, showTravel, isPast]);
  const parts = useCallback(
    () => [
      ...document.stages.flatMap((stage) => [
        ...stage.steps.map((step) => ({
          id: `step ${step.key}`,
          label: step.title,
          group: "Steps",
          act: () => open(step.key),
        })),
        {
          id: `stage ${stage.key}`,
          label: stage.title,
          group: "Stages",
          act: () => edit("stage", stage.key),
        },
      ]),
      ...(document.lanes ?? []).flatMap((lane) =>
        lane.cards.map((card) => ({
          id: `card ${card.key}`,
          label: shortened(card.text || (card.label ?? "")),
          group: `Cards: ${lane.title}`,
          act: () => edit("card", card.key),
        })),
      ),
      ...(isPast ? [] : LANE_TYPES).map(({ type, title }) => ({
        id: `lane ${type}`,
        label: `Add a lane: ${title}`,
        group: "Lanes",
        act: () => make([{ op: "add", kind: "lane", value: { key: newKey("lane"), type, title } }]),
      })),
    ],
    [document, open, edit, make, isPast],
  );
  useOffer(commands);
  useOffer(parts);
}

const shortened = (words: string): string =>
  words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words;
