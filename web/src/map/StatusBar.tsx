import { Button, ToggleButton } from "react-aria-components";
import { day } from "../dates";
import { LibraryButton } from "../library/editor/LibraryButton";
import { mean } from "../numbers";
import { AssertionStatus } from "./assertions/AssertionStatus";
import { GovernStatus } from "./govern/GovernStatus";
import { clampedZoom } from "./grid/useZoom";
import { LintStatus } from "./lint/LintStatus";
import { boundCount, households, useMap } from "./mapState";
import { showMiniMap, useMiniMapShown } from "./minimap/shown";
import { Workshop } from "./quick/Workshop";
import { RuleButton } from "./RuleButton";

/** What the numbers rest on: data through when, how many steps are bound, how long it took. */
export function StatusBar({ showKeys }: { showKeys: () => void }) {
  const { document, measurement, columns, url, change } = useMap();
  return (
    <footer className="status-bar">
      <LintStatus />
      <AssertionStatus />
      <GovernStatus />
      <Workshop />
      <LibraryButton />
      {url.view === "map" && (
        <ToggleButton
          className="button ghost"
          isSelected={url.guessed === true}
          onChange={(isOn) => change({ guessed: isOn ? true : undefined }, "replace")}
        >
          What is guessed
        </ToggleButton>
      )}
      {measurement && (
        <>
          <span className="through">
            <i className="dot" />
            {measurement.dataThrough ? `Data through ${day(measurement.dataThrough)}` : "No events yet"}
          </span>
          <span className="bound">
            {boundCount(columns)} of {columns.length} steps bound
          </span>
          {measurement.entrants !== null && (
            <span className="took">
              {households(document, measurement.entrants)} measured in {mean(measurement.tookMillis)} ms
            </span>
          )}
          <span className="grow" />
          <RuleButton rule={measurement.rule} />
        </>
      )}
      {url.view === "map" && (
        <>
          <MiniMapToggle />
          <Zoom />
        </>
      )}
      <Button className="button ghost keys-button" onPress={showKeys}>
        Keys
      </Button>
    </footer>
  );
}

/** The overview in the corner is there, or not. */
function MiniMapToggle() {
  return (
    <ToggleButton className="button ghost" isSelected={useMiniMapShown()} onChange={showMiniMap}>
      Mini-map
    </ToggleButton>
  );
}

/** Smaller, as it is, larger. */
function Zoom() {
  const { zoom, setZoom } = useMap();
  return (
    <span className="zoom" role="group" aria-label="Zoom">
      <Button className="button ghost" aria-label="Smaller" onPress={() => setZoom(clampedZoom(zoom - 0.1))}>
        −
      </Button>
      <Button className="button ghost" aria-label="As it is: 100 %" onPress={() => setZoom(1)}>
        {Math.round(zoom * 100)} %
      </Button>
      <Button className="button ghost" aria-label="Larger" onPress={() => setZoom(clampedZoom(zoom + 0.1))}>
        +
      </Button>
    </span>
  );
}
