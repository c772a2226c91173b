import type { Command } from "../../widgets/CommandMenu";
import { t } from "../../words";
import type { Lane, MapDocument, Stage, Step } from "../document";
import { laneTitle } from "./laneTypes";
import type { Operation } from "./operations";
import {
  insertLane,
  insertStage,
  insertStep,
  moveLane,
  moveStage,
  moveStep,
  NEW_STEP,
  removeLane,
  removeStage,
  removeStep,
} from "./structure";

/*
 * What the menus of steps and lanes do. What would change nothing, as moving the first lane up, is not offered.
 */

type Make = (operations: Operation[]) => void;

type Offer = Omit<Command, "act"> & { operations: Operation[] };

const offered = (offers: Offer[], make: Make): Command[] =>
  offers.flatMap(({ operations, ...command }) =>
    operations.length > 0 ? [{ ...command, act: () => make(operations) }] : [],
  );

export function stepCommands(map: MapDocument, step: Step, make: Make, edit: () => void): Command[] {
  const flag = (field: "momentOfTruth" | "optional"): Operation[] => [
    { op: "set", kind: "step", key: step.key, field, value: !step[field] },
  ];
  return [
    { id: "edit", label: t("Edit the title"), keys: "F2", act: edit },
    ...offered(
      [
        {
          id: "insert",
          label: t("Add a step behind it"),
          keys: "Alt+Shift+→",
          operations: insertStep(map, step.key, NEW_STEP),
        },
        { id: "left", label: t("Move left"), keys: "Alt+←", operations: moveStep(map, step.key, -1) },
        { id: "right", label: t("Move right"), keys: "Alt+→", operations: moveStep(map, step.key, 1) },
        {
          id: "truth",
          label: t("Moment of truth"),
          isOn: step.momentOfTruth === true,
          operations: flag("momentOfTruth"),
        },
        {
          id: "optional",
          label: t("May be passed by"),
          isOn: step.optional === true,
          operations: flag("optional"),
        },
        {
          id: "remove",
          label: t("Remove with its cards"),
          keys: t("Delete"),
          operations: removeStep(map, step.key),
        },
      ],
      make,
    ),
  ];
}

/** What a menu needs of what it stands on: how its title is edited, and how its details are opened. */
export type Editable = { edit: () => void; details: () => void };

export function stageCommands(
  map: MapDocument,
  stage: Stage,
  make: Make,
  { edit, details }: Editable,
): Command[] {
  return [
    { id: "edit", label: t("Edit the title"), keys: "F2", act: edit },
    { id: "details", label: t("Goal, colour, confidence …"), act: details },
    ...offered(
      [
        {
          id: "insert",
          label: t("Add a stage behind it"),
          keys: "Alt+Shift+→",
          operations: insertStage(map, stage.key),
        },
        { id: "left", label: t("Move left"), keys: "Alt+←", operations: moveStage(map, stage.key, -1) },
        { id: "right", label: t("Move right"), keys: "Alt+→", operations: moveStage(map, stage.key, 1) },
        {
          id: "remove",
          label: t("Remove with its steps"),
          keys: t("Delete"),
          operations: removeStage(map, stage.key),
        },
      ],
      make,
    ),
  ];
}

export function laneCommands(
  map: MapDocument,
  lane: Lane,
  make: Make,
  { edit, details, library }: Editable & { library?: () => void },
): Command[] {
  return [
    { id: "edit", label: t("Edit the title"), keys: "F2", act: edit },
    { id: "details", label: t("Words below, team, persona …"), act: details },
    ...(library ? [{ id: "library", label: t("From the library…"), act: library }] : []),
    ...offered(
      [
        { id: "up", label: t("Move up"), keys: "Alt+↑", operations: moveLane(map, lane.key, -1) },
        { id: "down", label: t("Move down"), keys: "Alt+↓", operations: moveLane(map, lane.key, 1) },
        {
          id: "copy",
          label: t("Add one like it below"),
          operations: insertLane(map, lane.key, { type: lane.type, title: laneTitle(lane.type) }),
        },
        {
          id: "remove",
          label: t("Remove with its cards"),
          keys: t("Delete"),
          operations: removeLane(map, lane.key),
        },
      ],
      make,
    ),
  ];
}
