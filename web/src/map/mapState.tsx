import { createContext, type ReactNode, useContext, useMemo } from "react";
import { counted } from "../numbers";
import { t } from "../words";
import type { Card, Lane, MapDocument, Stage, Step } from "./document";
import type { ElementKind } from "./edit/operations";
import type { Editing } from "./edit/useMapEditor";
import type { Grade } from "./evidence";
import type { Feelings, FeltLane } from "./feelings";
import type { Folding } from "./grid/folding";
import type { MapUrl, PersonList } from "./mapUrl";
import { isBound, type MeasuredStep, type Measurement, type Mode } from "./measurement";

/** One step where it stands. */
export type StepColumn = {
  index: number;
  step: Step;
  stage: Stage;
  endsStage: boolean;
};

/** One step with all that is known about it; `measured` is absent while the first answer is on its way. */
export type Column = StepColumn & { measured: MeasuredStep | undefined };

export type MapState = {
  url: MapUrl;
  mode: Mode;
  document: MapDocument;
  measurement: Measurement | undefined;
  columns: Column[];
  /** Which stages are drawn as one narrow column. */
  folding: Folding;
  toggleFold: (stage: string) => void;
  /** The map's changes, and what makes more. */
  editing: Editing;
  /** Whether an older revision or the data of another moment is shown: then nothing can be changed. */
  isPast: boolean;
  /** The number of the newest revision, whichever is shown. */
  newest: number;
  /** How large the map is drawn; 1 as it is. */
  zoom: number;
  setZoom: (zoom: number) => void;
  /** Goes to the same address with these parts changed. */
  change: (changes: Partial<MapUrl>, how?: "push" | "replace") => void;
  /** Opens the panel on a step: its evidence, or the persons of a list. */
  open: (step: string, list?: PersonList, channel?: string) => void;
  /** Opens the panel on what the team says of an element. */
  edit: (kind: ElementKind, key?: string) => void;
  /** Where a part is shown for looking at alone: all steps of the map, and which of them the part begins with. */
  whole?: { columns: Column[]; first: number };
  /** How people felt, where emotion curves name the answers. */
  feelings: Feelings | undefined;
};

const MapContext = createContext<MapState | null>(null);
export const MapProvider = MapContext.Provider;

export function useMap(): MapState {
  const state = useContext(MapContext);
  if (!state) throw new Error("useMap needs a MapProvider above it");
  return state;
}

/**
 * What the lanes of the document are drawn with. It stays the same object while only cards change, or numbers come, so that one lane is
 * drawn anew and the other twenty-nine are not.
 */
export type LaneState = {
  columns: StepColumn[];
  folding: Folding<StepColumn>;
  toggleFold: (stage: string) => void;
  channels: MapDocument["channels"];
  /** How many open threads there are about each part, as `card:c1`. */
  commented: Map<string, number>;
  /** How well a card is known, where that is shown. */
  gradeOf: ((card: Card) => Grade) | undefined;
  make: Editing["make"];
  /** Whether nothing can be changed, since it is the past. */
  isPast: boolean;
  edit: MapState["edit"];
  /** The whole state as it is now, for what is done and not drawn. */
  newest: () => MapState;
};

const LaneContext = createContext<LaneState | null>(null);
export const LaneProvider = LaneContext.Provider;

export function useLanes(): LaneState {
  const state = useContext(LaneContext);
  if (!state) throw new Error("useLanes needs a LaneProvider above it");
  return state;
}

/** What was measured of each step, for the few cells of a lane that show it. */
const MeasuredContext = createContext<ReadonlyMap<string, MeasuredStep>>(new Map());

/** How people felt, by emotion curve; nothing where none is observed. */
const FeltContext = createContext<Feelings | undefined>(undefined);

export function MeasuredProvider(props: {
  measurement: Measurement | undefined;
  feelings: Feelings | undefined;
  children: ReactNode;
}) {
  const { measurement, feelings, children } = props;
  const steps = useMemo(() => measuredSteps(measurement), [measurement]);
  return (
    <MeasuredContext.Provider value={steps}>
      <FeltContext.Provider value={feelings}>{children}</FeltContext.Provider>
    </MeasuredContext.Provider>
  );
}

/** What was observed of an emotion curve; nothing where it names no answers, also while the last ones are still at hand. */
export function useFeltLane(lane: Lane): FeltLane | undefined {
  const feelings = useContext(FeltContext);
  return lane.scores ? feelings?.lanes.find((each) => each.lane === lane.key) : undefined;
}

export const useMeasuredSteps = (): ReadonlyMap<string, MeasuredStep> => useContext(MeasuredContext);

const measuredSteps = (measurement: Measurement | undefined): Map<string, MeasuredStep> =>
  new Map(measurement?.steps.map((step) => [step.key, step]));

export function stepsOf(stages: Stage[]): StepColumn[] {
  return stages
    .flatMap((stage) =>
      stage.steps.map((step, i) => ({ step, stage, endsStage: i === stage.steps.length - 1 })),
    )
    .map((column, index) => ({ index, ...column }));
}

export function columnsOf(stages: Stage[], measurement: Measurement | undefined): Column[] {
  const measured = measuredSteps(measurement);
  return stepsOf(stages).map((column) => ({ ...column, measured: measured.get(column.step.key) }));
}

/** Difference once three steps are bound; before that there is too little to compare. */
export function modeFor(url: MapUrl, document: MapDocument): Mode {
  if (url.mode) return url.mode;
  const bound = document.stages.flatMap((stage) => stage.steps).filter((step) => step.binding).length;
  return bound >= 3 || !document.stages.some((stage) => stage.steps.some((step) => step.believed))
    ? "difference"
    : "believed";
}

export const boundCount = (columns: Column[]): number =>
  columns.filter(({ step, measured }) => (measured ? isBound(measured) : step.binding != null)).length;

export const households = (document: MapDocument, n: number): string =>
  counted(n, document.subject.one, document.subject.many);

export const personaTitle = (state: MapState): string =>
  state.document.personas?.find((persona) => persona.key === state.url.persona)?.title ?? t("Everyone");
