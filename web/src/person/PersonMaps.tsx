import { day } from "../dates";
import { Link } from "../frame/Link";
import { t } from "../words";
import type { MapPassage, PersonMap } from "./api";

/** Where this person stands in each map: a bar per stage, and the steps taken with their day. */
export function PersonMaps({ maps }: { maps: PersonMap[] }) {
  return (
    <aside className="person-maps" aria-label={t("Where in each map")}>
      <h3>{t("Where in each map")}</h3>
      {maps.length === 0 && <p className="quiet">{t("On no map yet.")}</p>}
      {maps.map((map) => (
        <section key={map.slug} className="person-map">
          <Link href={`/maps/${encodeURIComponent(map.slug)}`}>
            <b>{map.title}</b>
          </Link>
          <p className="map-place" data-testid="map-place">
            {placeOn(map)}
          </p>
          <StageBars steps={map.steps} />
          <ol>
            {map.steps.map((step) => (
              <li
                key={step.step}
                className={step.time ? "" : "untaken"}
                aria-current={step.step === map.furthest ? "step" : undefined}
              >
                <i aria-hidden="true" />
                <span>
                  {step.title}
                  {step.step === map.furthest && <small> {t("furthest")}</small>}
                </span>
                <small>{step.time ? day(step.time) : t("not taken")}</small>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </aside>
  );
}

/** Where the person is now, in words. */
function placeOn(map: PersonMap): string {
  if (!map.current?.time) return t("Never entered.");
  const place = t("In {stageTitle} since {time}", {
    stageTitle: map.current.stageTitle,
    time: day(map.current.time),
  });
  return map.completed ? t("{place}; went all the way.", { place }) : `${place}.`;
}

function StageBars({ steps }: { steps: MapPassage[] }) {
  const stages = [...new Map(steps.map((step) => [step.stage, step.stageTitle]))];
  return (
    <div className="stage-bars" aria-hidden="true">
      {stages.map(([stage, title]) => {
        const taken = steps.filter((step) => step.stage === stage && step.time).length;
        const all = steps.filter((step) => step.stage === stage).length;
        return <i key={stage} title={title} className={taken === all ? "full" : taken > 0 ? "part" : ""} />;
      })}
    </div>
  );
}
