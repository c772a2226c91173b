import { count, duration, percent } from "../../numbers";
import { t } from "../../words";
import { households, useMap } from "../mapState";
import { PanelHead } from "./PanelHead";
import { PersonRows } from "./PersonRows";

/** The persons behind one arrow of the flow: who went this very way. */
export function ArcPanel({ close }: { close: () => void }) {
  const { document, columns, measurement, url } = useMap();
  const ends = url.arc ?? {};
  const title = (key: string | undefined) =>
    columns.find((column) => column.step.key === key)?.step.title ?? key;
  const arc = measurement?.flow.arcs.find(
    (each) => each.from === (ends.from ?? null) && each.to === (ends.to ?? null),
  );
  return (
    <>
      <PanelHead where={t("Arrow")} close={close}>
        <h2 tabIndex={-1}>
          {ends.from ? title(ends.from) : t("Entry")} <span className="quiet">→</span>{" "}
          {ends.to ? title(ends.to) : t("no further step")}
        </h2>
        {arc && (
          <p className="arc-words">
            <b>{households(document, arc.n)}</b>, {percent(arc.share)}
            {measurement?.entrants != null && (
              <> {t("of {entrants}", { entrants: count(measurement.entrants) })}</>
            )}
            {arc.medianSeconds !== null &&
              t("; half within {medianSeconds}, nine in ten within {p90Seconds}", {
                medianSeconds: duration(arc.medianSeconds),
                p90Seconds: duration(arc.p90Seconds),
              })}
          </p>
        )}
      </PanelHead>
      <PersonRows behind={{ kind: "arc", from: ends.from, to: ends.to }} />
    </>
  );
}
