import { day } from "../dates";
import { Link } from "../frame/Link";
import { useMapDocument, useMeasurement } from "../map/api";
import { columnsOf } from "../map/mapState";
import { levels } from "../map/path";
import type { MapSummary } from "../maps/api";
import { count } from "../numbers";
import { Blocks } from "../widgets/Blocks";
import { Emphasis } from "../widgets/Emphasis";
import { PathDrawing } from "../widgets/PathDrawing";
import { sentenceParts } from "../widgets/sentence";
import { t } from "../words";

const WIDTH = 248;
const HEIGHT = 48;

/** One map of the list: its name, what it found, its path in small, how much of it is measured. */
export function MapRow({ map }: { map: MapSummary }) {
  const document = useMapDocument(map.slug).data;
  const measured = useMeasurement({ slug: map.slug });
  const measurement = measured.data;
  const said =
    measurement && (map.bound > 0 ? measurement.headlines.difference : measurement.headlines.believed);
  return (
    <li>
      <Link href={`/maps/${encodeURIComponent(map.slug)}`} className="map-row" data-testid="map-row">
        <div className="map-row-words">
          <h2>
            {map.title} {document?.demo && <span className="pill outlined">{t("Demo data")}</span>}
          </h2>
          {said ? (
            <p>
              <Emphasis parts={sentenceParts(said.headline)} />
            </p>
          ) : measured.error ? (
            <p className="worse">{measured.error.message}</p>
          ) : (
            <Blocks lines={[{ width: 380, height: 14 }]} />
          )}
          <small>
            {t("{question}{hasDataThrough, select, yes { Data through {dataThrough}.} other {}}", {
              question: map.question,
              hasDataThrough: measurement?.dataThrough ? "yes" : "no",
              dataThrough: measurement?.dataThrough ? day(measurement.dataThrough) : "",
            })}
          </small>
        </div>
        <div className="mini-path" data-mode="difference" aria-hidden="true">
          <svg viewBox={`0 -1 ${WIDTH} ${HEIGHT + 2}`} width={WIDTH} height={HEIGHT + 2}>
            {document && measurement && (
              <PathDrawing
                frame={{ column: WIDTH / map.steps, top: 0, full: HEIGHT, inset: 0, bend: 4 }}
                levels={levels(columnsOf(document.stages, measurement).map((column) => column.measured))}
                exits={[]}
                exitFoot={HEIGHT}
              />
            )}
          </svg>
        </div>
        <dl>
          <div>
            <dt>{document?.subject.many ?? t("enter")}</dt>
            <dd>{measurement?.entrants != null ? count(measurement.entrants) : " "}</dd>
          </div>
          <div>
            <dt>{t("steps bound")}</dt>
            <dd>
              {count(map.bound)} <small>{t("of {steps}", { steps: count(map.steps) })}</small>
            </dd>
          </div>
        </dl>
      </Link>
    </li>
  );
}
