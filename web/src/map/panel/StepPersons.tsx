import { Button } from "react-aria-components";
import { count, NONE } from "../../numbers";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { channelTitle } from "../document";
import { type Column, useMap } from "../mapState";
import type { PersonList } from "../mapUrl";
import type { MeasuredStep } from "../measurement";
import { PersonRows } from "./PersonRows";

type Listed = { list: PersonList; label: string; n: number | undefined };

function listsOf(step: MeasuredStep): Listed[] {
  const reach = step.reach;
  return [
    { list: "reached", label: t("Reached"), n: reach?.n },
    { list: "droppedAfter", label: t("Left here"), n: step.droppedAfter?.n },
    { list: "skipped", label: t("Went past"), n: step.skipped?.n },
    { list: "missed", label: t("Missed"), n: reach ? reach.of - reach.n : undefined },
    ...(step.outOfOrder?.n ? [{ list: "outOfOrder" as const, label: t("Early"), n: step.outOfOrder.n }] : []),
  ];
}

/** The persons of a step, by what they did there. */
export function StepPersons({ column }: { column: Column }) {
  const { document, url, change, open } = useMap();
  const { measured, step } = column;
  const list = url.list ?? "reached";
  if (!measured) return null;
  if (measured.status === "HIDDEN") {
    return <p className="section quiet">{t("Too few to show: their privacy comes first.")}</p>;
  }
  if (measured.status === "UNBOUND" || measured.status === "ERROR") {
    return <p className="section quiet">{t("Nothing is measured here, so there is nobody to list.")}</p>;
  }
  return (
    <>
      <div className="list-choice" role="toolbar" aria-label={t("Which of them")}>
        {listsOf(measured).map((each) => (
          <Button
            key={each.list}
            className="list-button"
            data-testid="list"
            data-list={each.list}
            aria-pressed={each.list === list}
            onPress={() => open(step.key, each.list)}
          >
            {each.label}
            <b>{each.n === undefined ? NONE : count(each.n)}</b>
          </Button>
        ))}
      </div>
      {url.channel && (
        <p className="narrowed">
          {t("on {channel}", { channel: channelTitle(document, url.channel) })}
          <Button
            className="button icon-only ghost small"
            aria-label={t("On every channel")}
            onPress={() => change({ channel: undefined })}
          >
            <Icon name="close" size={12} />
          </Button>
        </p>
      )}
      <PersonRows
        key={`${list}${url.channel}`}
        behind={{ kind: "step", step: step.key, list, channel: url.channel }}
      />
    </>
  );
}
