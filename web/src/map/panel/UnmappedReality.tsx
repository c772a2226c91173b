import { useEventNames } from "../../events/api";
import { count } from "../../numbers";
import { t } from "../../words";
import { bind, bindingOf, eventsOf } from "../edit/binding";
import { likest } from "../edit/likeness";
import { useMap } from "../mapState";

const MOST = 20;

/** Events that arrive and no step of the map claims, the most frequent first. Each can be bound to a step; the one like it is named first. */
export function UnmappedReality() {
  const { columns, editing } = useMap();
  const names = useEventNames().data?.names ?? [];
  const claimed = new Set(columns.flatMap(({ step }) => eventsOf(bindingOf(step))));
  const free = names.filter((each) => !claimed.has(each.name)).sort((a, b) => b.events - a.events);
  if (free.length === 0) return null;
  const take = (event: string, key: string) => {
    const step = columns.find((column) => column.step.key === key)?.step;
    if (step) editing.make(bind(step, [...eventsOf(bindingOf(step)), event]));
  };
  return (
    <section className="section">
      <h3>{t("Events no step claims")}</h3>
      <ul className="bound-events">
        {free.slice(0, MOST).map(({ name, events }) => (
          <li key={name}>
            <span>
              {name} <small>{count(events)}</small>
            </span>
            <select
              aria-label={t("Bind {name} to a step", { name })}
              value=""
              onChange={(event) => event.target.value && take(name, event.target.value)}
            >
              <option value="">{t("bind to …")}</option>
              {orderedFor(
                name,
                columns.map(({ step }) => step),
              ).map((step) => (
                <option key={step.key} value={step.key}>
                  {step.title}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {free.length > MOST && (
        <p className="well-words">
          {t("And {free} more, less frequent.", { free: count(free.length - MOST) })}
        </p>
      )}
    </section>
  );
}

/** The steps, those with a title like the event's name first. */
function orderedFor<S extends { title: string }>(event: string, steps: S[]): S[] {
  const like = likest(
    event,
    steps.map((step) => step.title),
    2,
  );
  return [
    ...steps.filter((step) => like.includes(step.title)),
    ...steps.filter((step) => !like.includes(step.title)),
  ];
}
