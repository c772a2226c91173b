import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { Link } from "../../frame/Link";
import { useMap } from "../../map/mapState";
import { usePhone } from "../../widgets/useMedia";
import { t } from "../../words";
import { type Item, itemHref } from "../api";
import { cardOf, lanesFor } from "./place";
import { beginPlacing } from "./placing";

/** Puts an item on the map without dragging: its cell is chosen on the grid, or named by lane and step. */
export function PutForm({ item }: { item: Item }) {
  const { document, columns, editing, isPast, url } = useMap();
  const phone = usePhone();
  const id = useId();
  const lanes = lanesFor(document, item);
  const [lane, setLane] = useState(lanes[0]?.key ?? "");
  const [step, setStep] = useState(columns[0]?.step.key ?? "");
  const [said, setSaid] = useState("");
  const put = () => {
    editing.make(cardOf(document, item, { lane, step }));
    const title = lanes.find((each) => each.key === lane)?.title;
    const at = columns.find((column) => column.step.key === step)?.step.title;
    setSaid(t("“{item}” stands in {title} at “{at}” now.", { item: item.title, title, at }));
  };
  return (
    <div className="library-put">
      {item.description && <p>{item.description}</p>}
      <Link className="text-link" href={itemHref(item)}>
        {t("Open its page")}
      </Link>
      {isPast ? (
        <p className="quiet">{t("An older state of the map is shown, and cannot be changed.")}</p>
      ) : lanes.length === 0 ? (
        <p className="quiet">{t("This map has no lane yet that a card could stand in.")}</p>
      ) : (
        <>
          {!phone && url.view === "map" && (
            <Button className="button primary" onPress={() => beginPlacing(item)}>
              {t("Choose a cell on the map")}
            </Button>
          )}
          <div className="field">
            <label htmlFor={`${id}-lane`}>{t("Lane")}</label>
            <select id={`${id}-lane`} value={lane} onChange={(event) => setLane(event.target.value)}>
              {lanes.map((each) => (
                <option key={each.key} value={each.key}>
                  {each.title}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-step`}>{t("Step")}</label>
            <select id={`${id}-step`} value={step} onChange={(event) => setStep(event.target.value)}>
              {columns.map((column) => (
                <option key={column.step.key} value={column.step.key}>
                  {column.step.title}
                </option>
              ))}
            </select>
          </div>
          <Button className="button" onPress={put}>
            {t("Put it there")}
          </Button>
          <p role="status" className="quiet">
            {said}
          </p>
        </>
      )}
    </div>
  );
}
