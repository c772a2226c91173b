import { useState } from "react";
import { Button } from "react-aria-components";
import { uncapitalised } from "../../numbers";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import type { LaneType } from "../document";
import { newKey } from "../edit/cards";
import { laneTitle } from "../edit/laneTypes";
import { useMap } from "../mapState";
import { type GuideStep, guideSteps } from "./steps";
import "../quick/quick.css";

/** The seven steps of making a map, how far each is, and the way to where it is done. */
export function Guide({ close }: { close: () => void }) {
  const { document } = useMap();
  const steps = guideSteps(document);
  const done = steps.filter((step) => step.isDone).length;
  return (
    <section className="side-card guide" aria-label={t("Guided start")}>
      <header>
        <h2>
          {done === steps.length
            ? t("All seven steps are done")
            : t("{done} of {steps} steps done", { done, steps: steps.length })}
        </h2>
        <Button
          className="button icon-only ghost small"
          aria-label={t("Close the guided start")}
          onPress={close}
        >
          <Icon name="close" size={12} />
        </Button>
      </header>
      <ol className="guide-steps">
        {steps.map((step, at) => (
          <li key={step.key} data-done={step.isDone || undefined} data-step-of-guide={step.key}>
            <span className="guide-mark" aria-hidden="true">
              {step.isDone ? <Icon name="check" size={10} /> : at + 1}
            </span>
            <b>
              {step.title}
              {step.isDone && <span className="screen-reader">{t(", done")}</span>}
            </b>
            <p>{step.what}</p>
            <p className="quiet">{capital(step.state)}.</p>
            <Place step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Place({ step }: { step: GuideStep }) {
  const { columns, change } = useMap();
  if (step.lane) return <LanePlace type={step.lane} />;
  if (step.key === "gather") {
    const next = columns.find((column) => !column.step.binding)?.step;
    if (!next) return null;
    return (
      <Button
        className="text-link"
        onPress={() => change({ step: next.key, arc: undefined, list: undefined })}
      >
        {t("Open “{next}”", { next: next.title })}
      </Button>
    );
  }
  if (step.key === "align") {
    return (
      <>
        <MapText field="owner" label={t("Who answers for it")} />
        <MapText field="decision" label={t("Which decision it serves")} />
      </>
    );
  }
  return step.key === "iterate" ? (
    <MapText field="reviewEvery" label={t("Days between two reviews")} isNumber />
  ) : null;
}

/** Goes to the first lane of a type, or adds one. */
function LanePlace({ type }: { type: LaneType }) {
  const { document, editing } = useMap();
  const lane = document.lanes?.find((each) => each.type === type);
  if (!lane) {
    return (
      <Button
        className="text-link"
        onPress={() =>
          editing.make([
            { op: "add", kind: "lane", value: { key: newKey("lane"), type, title: laneTitle(type) } },
          ])
        }
      >
        {t("Add a lane of {type}", { type: uncapitalised(laneTitle(type)) })}
      </Button>
    );
  }
  return (
    <Button
      className="text-link"
      onPress={() => {
        const headers = [...window.document.querySelectorAll<HTMLElement>("[role=grid] [role=rowheader]")];
        headers.find((header) => header.textContent?.includes(lane.title))?.focus();
      }}
    >
      {t("Go to the lane {lane}", { lane: lane.title })}
    </Button>
  );
}

type Field = "owner" | "decision" | "reviewEvery";

/** A member of the map, written where it is asked for. It is kept when one leaves the field, or with Enter. */
function MapText({ field, label, isNumber = false }: { field: Field; label: string; isNumber?: boolean }) {
  const { document, editing } = useMap();
  const kept = document[field] == null ? "" : String(document[field]);
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    if (typed === undefined) return;
    const text = typed.trim();
    setTyped(undefined);
    const isDays = /^[1-9][0-9]{0,3}$/.test(text) && Number(text) <= 3650;
    if (text === kept || (isNumber && text !== "" && !isDays)) return;
    const value = text === "" ? {} : { value: isNumber ? Number(text) : text };
    editing.make([{ op: "set", kind: "map", field, ...value }]);
  };
  return (
    <label>
      {label}
      <input
        value={typed ?? kept}
        inputMode={isNumber ? "numeric" : "text"}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
          if (event.key === "Escape") setTyped(undefined);
          event.stopPropagation();
        }}
      />
    </label>
  );
}
