import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { useEventDetail, useEventNames } from "../../../events/api";
import { count } from "../../../numbers";
import { Icon } from "../../../widgets/Icon";
import { t } from "../../../words";
import type { Scale, Scores } from "../../document";
import { eventsOf } from "../../edit/binding";
import { SCALES } from "../../feelings";
import { FilterField } from "./FilterField";

/** Which answers an emotion curve is observed by: the event, the property that holds the number, and the scale. Kept once both are named. */
export function ScoresField(props: {
  scores: Scores | undefined;
  keep: (scores: Scores | undefined) => void;
}) {
  const { scores, keep } = props;
  const kept = scores ? eventsOf(scores) : [];
  const [draft, setDraft] = useState<Partial<Scores>>({});
  const shown = {
    scale: "csat_5" as Scale,
    property: "",
    ...scores,
    ...draft,
    event: draft.event ?? kept[0] ?? "",
  };
  const change = (part: Partial<Scores>, isDone: boolean) => {
    const next = { ...draft, ...part };
    const whole = { ...shown, ...part };
    const event = typeof whole.event === "string" ? whole.event.trim() : whole.event;
    if (!isDone || !event || !whole.property.trim()) return setDraft(next);
    setDraft({});
    // Further events that are answers, too, are kept as long as the first is not another.
    keep({
      ...whole,
      event: event === kept[0] && scores ? scores.event : event,
      property: whole.property.trim(),
    });
  };
  return (
    <div role="group" aria-label={t("Answers that tell how people felt")}>
      <Suggesting
        label={t("Event of an answer")}
        text={String(shown.event)}
        options={
          useEventNames().data?.names.map(({ name, events }) => [
            name,
            t("{events} events", { events: count(events) }),
          ]) ?? []
        }
        take={(event, isDone) => change({ event }, isDone)}
      />
      <PropertyOf
        event={String(shown.event)}
        property={shown.property}
        take={(property, isDone) => change({ property }, isDone)}
      />
      <ScaleField scale={shown.scale} take={(scale) => change({ scale }, true)} />
      {scores && (
        <>
          <FilterField
            label={t("Only those where")}
            subject="property"
            filter={scores.where}
            keep={(where) => {
              const { where: _, ...rest } = scores;
              keep(where === undefined ? rest : { ...rest, where });
            }}
          />
          <Button className="button ghost" onPress={() => keep(undefined)}>
            <Icon name="close" size={12} /> {t("Observe it no more")}
          </Button>
        </>
      )}
    </div>
  );
}

function ScaleField({ scale, take }: { scale: Scale; take: (scale: Scale) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("How people were asked")}</label>
      <select id={id} value={scale} onChange={(event) => take(event.target.value as Scale)}>
        {Object.entries(SCALES).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

type Take = (text: string, isDone: boolean) => void;

/** The properties of the event that hold numbers are offered. */
function PropertyOf({ event, property, take }: { event: string; property: string; take: Take }) {
  const isKnown = useEventNames().data?.names.some(({ name }) => name === event);
  const detail = useEventDetail(isKnown ? event : "");
  const numbers = (detail.data?.properties ?? []).filter(({ types }) => types.number);
  return (
    <Suggesting
      label={t("Property that holds the number")}
      text={property}
      options={numbers.map(({ name, least, most }) => [name, t("{least} to {most}", { least, most })])}
      take={take}
    />
  );
}

/** A line with suggestions; done when it is left, or one is chosen. */
function Suggesting(props: { label: string; text: string; options: [string, string][]; take: Take }) {
  const { label, text, options, take } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-known`}
        value={text}
        onChange={(event) => {
          const isChosen = options.some(([name]) => name === event.target.value);
          take(event.target.value, isChosen && !("data" in event.nativeEvent && event.nativeEvent.data));
        }}
        onBlur={() => take(text, true)}
        onKeyDown={(event) => {
          if (event.key === "Enter") take(text, true);
        }}
      />
      <datalist id={`${id}-known`}>
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </datalist>
    </div>
  );
}
