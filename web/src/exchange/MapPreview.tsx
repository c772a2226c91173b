import { count, counted } from "../numbers";
import { Icon } from "../widgets/Icon";
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
        Read as {titleOf(preview.format)}: {counted(map.stages.length, "stage", "stages")},{" "}
        {counted(steps, "step", "steps")}, {counted(map.lanes.length, "lane", "lanes")},{" "}
        {counted(cards, "card", "cards")}
        {map.personas?.length ? `, ${counted(map.personas.length, "persona", "personas")}` : ""}.
      </p>
      {preview.isTaken && (
        <p className="problem" role="alert">
          <Icon name="warning" />
          There is a map “{map.slug}” already: give another name in addresses.
        </p>
      )}
      <div className="table-scroll">
        <table className="data-table preview-table">
          <caption className="screen-reader">Stages and their steps</caption>
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
        <ul className="lane-counts" aria-label="Lanes">
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
  if (parts.length === 0) return <p>Everything found its place.</p>;
  return (
    <div className="table-scroll">
      <table className="data-table unplaced-table" data-testid="unplaced">
        <caption>{counted(parts.length, "part has", "parts have")} no place on the map</caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">What</th>
            <th scope="col">Why</th>
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
      <h2>No map can be made of it</h2>
      <p>Read as {titleOf(preview.format)}.</p>
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
