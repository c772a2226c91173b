import { type ReactNode, useMemo } from "react";
import type { Frame } from "../document";
import { endsOf } from "../edit/frames";
import { type Feelings, useFeelings } from "../feelings";
import { foldingOf } from "../grid/folding";
import {
  columnsOf,
  LaneProvider,
  type LaneState,
  MapProvider,
  type MapState,
  MeasuredProvider,
  modeFor,
} from "../mapState";
import type { MapUrl } from "../mapUrl";
import type { Measurement } from "../measurement";
import { measuredPart, partOf } from "./frames";

const nothing = () => {};

/** A part of the map for looking at alone: whatever is drawn below it changes nothing and opens nothing. */
export function PartProvider(props: {
  state: MapState;
  frame: Frame;
  measurement: Measurement | undefined;
  children: ReactNode;
}) {
  const { state, frame, measurement, children } = props;
  // The persona of a frame felt something of its own; the answer for the page's own persona is there already.
  const persona = frame.persona ?? state.url.persona;
  const asked = useMemo(() => ({ ...state.url, persona }), [state.url, persona]);
  const feelings = useFeelings(asked as MapUrl, state.document).data;
  const part = useMemo(
    () => partState(state, frame, measurement, feelings),
    [state, frame, measurement, feelings],
  );
  const lanes = useMemo(
    (): LaneState => ({
      columns: part.columns,
      folding: part.folding,
      toggleFold: nothing,
      isPast: part.isPast,
      channels: part.document.channels,
      commented: new Map(),
      gradeOf: undefined,
      make: nothing,
      edit: nothing,
      newest: () => part,
    }),
    [part],
  );
  return (
    <MapProvider value={part}>
      <MeasuredProvider measurement={part.measurement} feelings={part.feelings}>
        <LaneProvider value={lanes}>{children}</LaneProvider>
      </MeasuredProvider>
    </MapProvider>
  );
}

function partState(
  state: MapState,
  frame: Frame,
  measurement: Measurement | undefined,
  feelings: Feelings | undefined,
): MapState {
  const { document } = state;
  const shown = partOf(document, frame);
  const measured = measurement && measuredPart(measurement, shown);
  const columns = columnsOf(shown.stages, measured);
  const whole = columnsOf(document.stages, measurement);
  const [first] = endsOf(
    frame,
    whole.map((column) => column.step.key),
  );
  const { slug, from, to, purpose, bots, knownAt, persona, least } = state.url;
  const url = {
    ...Object.fromEntries(
      Object.entries({ from, to, purpose, bots, knownAt, least, persona: frame.persona ?? persona }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
    slug,
    view: frame.view ?? "map",
  } as MapState["url"];
  return {
    ...state,
    url,
    mode: frame.mode ?? (state.url.mode ? state.mode : modeFor(url, document)),
    document: shown,
    measurement: measured,
    feelings,
    columns,
    folding: foldingOf(columns, undefined),
    toggleFold: nothing,
    whole: { columns: whole, first },
    editing: { ...state.editing, make: nothing, undo: nothing, redo: nothing },
    zoom: 1,
    setZoom: nothing,
    change: nothing,
    open: nothing,
    edit: nothing,
  };
}
