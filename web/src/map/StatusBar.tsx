import { Button, ToggleButton } from "react-aria-components";
import { day } from "../dates";
import { LibraryButton } from "../library/editor/LibraryButton";
import { mean } from "../numbers";
import { t } from "../words";
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
          {t("What is guessed")}
        </ToggleButton>
      )}
      {measurement && (
        <>
          <span className="through">
            <i className="dot" />
            {measurement.dataThrough
              ? t("Data through {dataThrough}", { dataThrough: day(measurement.dataThrough) })
              : t("No events yet")}
          </span>
          <span className="bound">
            {t("{bound} of {steps} steps bound", {
              bound: boundCount(columns),
              steps: columns.length,
            })}
          </span>
          {measurement.entrants !== null && (
            <span className="took">
              {t("{persons} measured in {tookMillis} ms", {
                persons: households(document, measurement.entrants),
                tookMillis: mean(measurement.tookMillis),
              })}
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
        {t("Keys")}
      </Button>
    </footer>
  );
}

/** The overview in the corner is there, or not. */
function MiniMapToggle() {
  return (
    <ToggleButton className="button ghost" isSelected={useMiniMapShown()} onChange={showMiniMap}>
      {t("Mini-map")}
    </ToggleButton>
  );
}

/** Smaller, as it is, larger. */
function Zoom() {
  const { zoom, setZoom } = useMap();
  return (
    <span className="zoom" role="group" aria-label={t("Zoom")}>
      <Button
        className="button ghost"
        aria-label={t("Smaller")}
        onPress={() => setZoom(clampedZoom(zoom - 0.1))}
      >
        −
      </Button>
      <Button className="button ghost" aria-label={t("As it is: 100 %")} onPress={() => setZoom(1)}>
        {Math.round(zoom * 100)} %
      </Button>
      <Button
        className="button ghost"
        aria-label={t("Larger")}
        onPress={() => setZoom(clampedZoom(zoom + 0.1))}
      >
        +
      </Button>
    </span>
  );
}
