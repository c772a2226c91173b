import { useCallback, useMemo } from "react";
import { type PaletteCommand, useOffer } from "../palette/commands";
import { t } from "../words";
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
      group: t("This map"),
      act,
      ...(keys ? { keys } : {}),
    });
    return [
      ...(canUndo ? [here("undo", t("Undo"), undo, "Ctrl+Z")] : []),
      ...(canRedo ? [here("redo", t("Redo"), redo, "Ctrl+Shift+Z")] : []),
      here("about", t("About this map: question, owner, life cycle, personas, evidence"), () => edit("map")),
      here("history", t("History: names, differences, restore"), () =>
        change({ edit: HISTORY, step: undefined }),
      ),
      here("comments", t("Comments on this map"), () => change({ edit: COMMENTS, step: undefined })),
      ...GOVERN_TABS.map(({ key, title }) =>
        here(key, t("{title}: keep this map true", { title }), () => change({ edit: key, step: undefined })),
      ),
      here("view-map", t("Show as a map"), () => change({ view: "map" })),
      here("view-flow", t("Show as a flow"), () => change({ view: "flow" })),
      here("view-table", t("Show as a table"), () => change({ view: "table" })),
      here("view-matrix", t("Show ideas by value and effort"), () => change({ view: "matrix" })),
      here("view-compare", t("Compare: personas, periods, revisions, as-is and to-be"), () =>
        change({ view: "compare" }),
      ),
      here("travel", t("Time travel: another revision, data of another day"), showTravel),
      ...(isPast
        ? [here("now", t("Back to now"), () => change({ revision: undefined, knownAt: undefined }))]
        : []),
      here("believed", t("What we believe"), () => change({ mode: "believed" })),
      here("happened", t("What happened"), () => change({ mode: "happened" })),
      here("difference", t("The difference"), () => change({ mode: "difference" })),
      here("guessed", t("Show what is guessed and what is known"), () => change({ guessed: true })),
      here("keys", t("Keys of the map"), showKeys, "Ctrl+/"),
    ];
  }, [canUndo, canRedo, undo, redo, edit, change, showKeys, showTravel, isPast]);
  const parts = useCallback(
    () => [
      ...document.stages.flatMap((stage) => [
        ...stage.steps.map((step) => ({
          id: `step ${step.key}`,
          label: step.title,
          group: t("Steps"),
          act: () => open(step.key),
        })),
        {
          id: `stage ${stage.key}`,
          label: stage.title,
          group: t("Stages"),
          act: () => edit("stage", stage.key),
        },
      ]),
      ...(document.lanes ?? []).flatMap((lane) =>
        lane.cards.map((card) => ({
          id: `card ${card.key}`,
          label: shortened(card.text || (card.label ?? "")),
          group: t("Cards: {lane}", { lane: lane.title }),
          act: () => edit("card", card.key),
        })),
      ),
      ...(isPast ? [] : LANE_TYPES).map(({ type, title }) => ({
        id: `lane ${type}`,
        label: t("Add a lane: {title}", { title }),
        group: t("Lanes"),
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
