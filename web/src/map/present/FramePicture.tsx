import { lazy, Suspense, useLayoutEffect, useRef, useState } from "react";
import type { Frame } from "../document";
import { edgesOf, tracksOf } from "../grid/folding";
import { useMap } from "../mapState";
import { MatrixView } from "../matrix/MatrixView";
import { type Fit, fitting, type Room } from "./fit";
import { PartGrid } from "./PartGrid";

const FlowView = lazy(() => import("../../flow/FlowView"));

/** What a frame shows, as large as it fits. Nothing in it can be pressed or changed; what it says is beside it as words. */
export function FramePicture({ frame }: { frame: Frame }) {
  const { mode, measurement } = useMap();
  return (
    <div className="present-picture" data-mode={mode} data-view={frame.view ?? "map"} inert>
      {frame.view === "flow" ? (
        <Suspense fallback={null}>{measurement && <FlowView />}</Suspense>
      ) : frame.view === "matrix" ? (
        <MatrixView />
      ) : (
        <FittingGrid hasMeasures={!frame.lanes?.length} />
      )}
    </div>
  );
}

/** The grid, measured as it is laid out, and then drawn as large as there is room. */
function FittingGrid({ hasMeasures }: { hasMeasures: boolean }) {
  const { columns, document, folding, measurement, mode } = useMap();
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room>();
  const [fit, setFit] = useState<Fit>({ column: 160, zoom: 1 });
  useLayoutEffect(() => {
    const pane = place.current?.closest(".present-pane");
    if (!pane) return;
    const look = () =>
      setRoom((before) =>
        before?.width === pane.clientWidth && before.height === pane.clientHeight
          ? before
          : { width: pane.clientWidth, height: pane.clientHeight },
      );
    look();
    const observer = new ResizeObserver(look);
    observer.observe(pane);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands in the grid is why its height is another
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element || !room?.width) return;
    const { style } = element;
    const before = [style.getPropertyValue("--tracks"), style.zoom] as const;
    style.zoom = "1";
    const found = fitting(room, columns.length, (column) => {
      style.setProperty("--tracks", tracksOf(edgesOf(columns.length, folding, column)));
      return element.offsetHeight;
    });
    [style.zoom] = [before[1]];
    style.setProperty("--tracks", before[0]);
    setFit((last) => (last.zoom === found.zoom && last.column === found.column ? last : found));
  }, [room, columns, document, folding, measurement, mode]);
  return (
    <div ref={place} className="present-place">
      <PartGrid place={grid} column={fit.column} zoom={fit.zoom} hasMeasures={hasMeasures} />
    </div>
  );
}
