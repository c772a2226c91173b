import { count } from "../numbers";
import { Icon } from "../widgets/Icon";
import { t } from "../words";
import type { Preview, Unplaced } from "./api";
import { titleOf } from "./formats";

/** What a file would give: the map in short, and what has no place on it. */
export function MapPreview({ preview }: { preview: Preview }) {
  const map = preview.document?.map;
  if (!map) return <Problems preview={preview} />;
  const steps = map.stages.reduce((sum, stage) => sum + stage.steps.length, 0);
  const cards = map.lanes.reduce((sum, lane) => sum + lane.cards.length, 0);
  return (
    <>
      <h2>{map.title}</h2>
      <p role="status">
        {t(
          "Read as {format}: {stages, plural, one {# stage} other {# stages}}, {steps, plural, one {# step} other {# steps}}, {lanes, plural, one {# lane} other {# lanes}}, {cards, plural, one {# card} other {# cards}}{hasPersonas, select, yes {, {personas, plural, one {# persona} other {# personas}}} other {}}.",
          {
            format: titleOf(preview.format),
            stages: map.stages.length,
            steps,
            lanes: map.lanes.length,
            cards,
            hasPersonas: map.personas?.length ? "yes" : "no",
            personas: map.personas?.length,
          },
        )}
      </p>
      {preview.isTaken && (
        <p className="problem" role="alert">
          <Icon name="warning" />
          {t("There is a map “{slug}” already: give another name in addresses.", { slug: map.slug })}
        </p>
      )}
      <div className="table-scroll">
        <table className="data-table preview-table">
          <caption className="screen-reader">{t("Stages and their steps")}</caption>
          <thead>
            <tr>
              {map.stages.map((stage) => (
                <th key={stage.key} scope="col">
                  {stage.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {map.stages.map((stage) => (
                <td key={stage.key}>
                  <ol>
                    {stage.steps.map((step) => (
                      <li key={step.key}>{step.title}</li>
                    ))}
                  </ol>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {map.lanes.length > 0 && (
        <ul className="lane-counts" aria-label={t("Lanes")}>
          {map.lanes.map((lane) => (
            <li key={lane.key}>
              {lane.title} <b>{count(lane.cards.length)}</b>
            </li>
          ))}
        </ul>
      )}
      <NotPlaced parts={preview.unplaced} />
    </>
  );
}

function NotPlaced({ parts }: { parts: Unplaced[] }) {
  if (parts.length === 0) return <p>{t("Everything found its place.")}</p>;
  return (
    <div className="table-scroll">
      <table className="data-table unplaced-table" data-testid="unplaced">
        <caption>
          {t("{parts, plural, one {# part has} other {# parts have}} no place on the map", {
            parts: parts.length,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("Where")}</th>
            <th scope="col">{t("What")}</th>
            <th scope="col">{t("Why")}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one place of a file may hold several
            <tr key={number}>
              <th scope="row">{part.where}</th>
              <td>{part.what}</td>
              <td>{part.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Problems({ preview }: { preview: Preview }) {
  return (
    <div role="alert">
      <h2>{t("No map can be made of it")}</h2>
      <p>{t("Read as {format}.", { format: titleOf(preview.format) })}</p>
      <ul className="lines">
        {preview.problems.map((each) => (
          <li key={each.where + each.problem}>
            <b>{each.where}</b>
            <span>
              {each.problem}; {each.remedy}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
