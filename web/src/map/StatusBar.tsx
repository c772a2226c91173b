import { day } from "../dates";
import { mean } from "../numbers";
import { boundCount, households, useMap } from "./mapState";

/** What the numbers rest on: data through when, how many steps are bound, how long it took. */
export function StatusBar() {
  const { document, measurement, columns } = useMap();
  return (
    <footer className="status-bar">
      {measurement && (
        <>
          <span>
            <i className="dot" />
            {measurement.dataThrough ? `Data through ${day(measurement.dataThrough)}` : "No events yet"}
          </span>
          <span>
            {boundCount(columns)} of {columns.length} steps bound
          </span>
          {measurement.entrants !== null && (
            <span>
              {households(document, measurement.entrants)} measured in {mean(measurement.tookMillis)} ms
            </span>
          )}
          <span className="grow" />
          <span className="rule" title={measurement.rule}>
            {measurement.rule}
          </span>
        </>
      )}
    </footer>
  );
}
