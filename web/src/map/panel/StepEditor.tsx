import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { useEventNames } from "../../events/api";
import { count } from "../../numbers";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { believe, bind, bindingOf, earlierBound, eventsOf, rebind } from "../edit/binding";
import { fieldChange } from "../edit/fields";
import { likest } from "../edit/likeness";
import type { Operation } from "../edit/operations";
import { spanOf } from "../edit/span";
import { type Column, useMap } from "../mapState";
import { BindingPreview } from "./BindingPreview";
import { EvidenceField } from "./fields/EvidenceField";
import { FilterField } from "./fields/FilterField";
import { KeptField } from "./fields/KeptField";
import { SpanField } from "./fields/SpanField";
import { IconField } from "./fields/Swatches";

/** What the team says of a step: which events fill it, what it believes, what is meant. Each part is kept as it is left. */
export function StepEditor({ column }: { column: Column }) {
  const { editing } = useMap();
  const { step } = column;
  const make = (operations: Operation[]) => {
    if (operations.length > 0) editing.make(operations);
  };
  const describe = (text: string) => {
    const words = text.trim() || undefined;
    if (words === (step.description ?? undefined)) return;
    make([
      { op: "set", kind: "step", key: step.key, field: "description", ...(words ? { value: words } : {}) },
    ]);
  };
  return (
    <div className="step-form" key={step.key}>
      <BindingForm column={column} make={make} />
      <BeliefForm column={column} make={make} />
      <section className="section">
        <h3>{t("About this step")}</h3>
        <KeptField
          label={t("What is meant, and what the data cannot see")}
          text={step.description ?? ""}
          keep={describe}
          long
        />
        <EvidenceField
          label={t("Evidence")}
          keys={step.evidence ?? []}
          keep={(keys) => make(fieldChange("step", step, "evidence", keys))}
        />
        <KeptField
          label={t("Journey that draws it in detail")}
          hint={t("its name in addresses")}
          text={step.journey ?? ""}
          keep={(slug) => make(fieldChange("step", step, "journey", slug.trim()))}
        />
        <IconField
          label={t("Icon")}
          chosen={step.icon ?? undefined}
          keep={(icon) => make(fieldChange("step", step, "icon", icon))}
        />
      </section>
    </div>
  );
}

const MOST_SUGGESTED = 3;

type FormProps = { column: Column; make: (operations: Operation[]) => void };

function BindingForm({ column: { step, measured }, make }: FormProps) {
  const { document } = useMap();
  const binding = bindingOf(step);
  const events = eventsOf(binding);
  const earlier = earlierBound(document, step.key);
  const afterId = useId();
  return (
    <section className="section">
      <h3>{t("Binding")}</h3>
      {events.length > 0 && (
        <ul className="bound-events" aria-label={t("Events that fill this step")}>
          {events.map((event) => (
            <li key={event}>
              <span>
                {event}
                {binding && <BindingPreview event={event} binding={binding} measured={measured} />}
              </span>
              <Button
                className="button icon-only ghost"
                aria-label={t("Unbind {event}", { event })}
                onPress={() =>
                  make(
                    bind(
                      step,
                      events.filter((each) => each !== event),
                    ),
                  )
                }
              >
                <Icon name="close" size={12} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {events.length === 0 && <Suggested title={step.title} bind={(event) => make(bind(step, [event]))} />}
      <NewEvent bound={events} add={(event) => make(bind(step, [...events, event]))} />
      {binding && (
        <FilterField
          label={t("Only those where")}
          subject="property"
          filter={binding.where}
          keep={(where) => make(rebind(step, "where", where))}
        />
      )}
      {binding && earlier.length > 0 && (
        <>
          <div className="field">
            <label htmlFor={afterId}>{t("After")}</label>
            <select
              id={afterId}
              value={binding.after ?? ""}
              onChange={(event) => make(rebind(step, "after", event.target.value || undefined))}
            >
              <option value="">{t("the first bound step")}</option>
              {earlier.map((each) => (
                <option key={each.key} value={each.key}>
                  {each.title}
                </option>
              ))}
            </select>
          </div>
          <SpanField
            label={t("Within")}
            span={spanOf(binding.within)}
            keep={(within) => make(rebind(step, "within", within))}
          />
        </>
      )}
    </section>
  );
}

/** Events whose names are like the step's title. */
function Suggested({ title, bind: take }: { title: string; bind: (event: string) => void }) {
  const names = useEventNames().data?.names ?? [];
  const found = likest(
    title,
    names.map((each) => each.name),
    MOST_SUGGESTED,
  );
  if (found.length === 0) return null;
  return (
    <div className="suggested" role="group" aria-label={t("Events with a name like it")}>
      <small>{t("Perhaps")}</small>
      {found.map((name) => (
        <Button key={name} className="pill" onPress={() => take(name)}>
          {name}
        </Button>
      ))}
    </div>
  );
}

function NewEvent({ bound, add }: { bound: string[]; add: (event: string) => void }) {
  const names = useEventNames();
  const [text, setText] = useState("");
  const id = useId();
  const known = (names.data?.names ?? []).filter((each) => !bound.includes(each.name));
  const take = (name: string) => {
    const words = name.trim();
    setText("");
    if (words && !bound.includes(words)) add(words);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{bound.length === 0 ? t("Bind to the event") : t("Or the event")}</label>
      <input
        id={id}
        list="known-events"
        value={text}
        onChange={(event) => {
          const chosen = known.find((each) => each.name === event.target.value);
          // Chosen from the list, it comes at once and not letter by letter.
          if (chosen && !("data" in event.nativeEvent && event.nativeEvent.data)) take(chosen.name);
          else setText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") take(text);
        }}
        onBlur={() => take(text)}
      />
      <datalist id="known-events">
        {known.map((each) => (
          <option key={each.name} value={each.name}>
            {t("{events} events", { events: count(each.events) })}
          </option>
        ))}
      </datalist>
    </div>
  );
}

function BeliefForm({ column: { step }, make }: FormProps) {
  const believed = step.believed ?? {};
  const percent = believed.reach == null ? "" : String(Math.round(believed.reach * 1000) / 10);
  const keepReach = (text: string) => {
    const number = Number.parseFloat(text.replace(",", "."));
    if (text.trim() === "") make(believe(step, "reach", undefined));
    else if (number >= 0 && number <= 100) make(believe(step, "reach", Math.round(number * 10) / 1000));
  };
  return (
    <section className="section">
      <h3>{t("The team’s belief")}</h3>
      <KeptField
        inputMode="decimal"
        label={t("Of 100 who enter, so many reach it")}
        text={percent}
        keep={keepReach}
      />
      <SpanField
        label={t("Half of them take at most")}
        span={spanOf(believed.medianTime)}
        keep={(time) => make(believe(step, "medianTime", time))}
      />
      <KeptField
        label={t("Why")}
        text={believed.note ?? ""}
        keep={(text) => make(believe(step, "note", text.trim() || undefined))}
        long
      />
    </section>
  );
}
