import { Button } from "react-aria-components";
import { day } from "../../dates";
import {
  believedPercent,
  capitalised,
  count,
  duration,
  mean,
  NONE,
  percent,
  signedPoints,
} from "../../numbers";
import { t } from "../../words";
import { type Column, useMap } from "../mapState";
import type { PersonList } from "../mapUrl";
import { hasNumbers, type Share } from "../measurement";
import { reachInWords, stateInWords } from "../words";

const shareText = (share: Share | null): string => (share?.of ? percent(share.share) : NONE);

/** The map without a drawing: every measure of every step in one plain table. */
export function NumbersTable() {
  const { document, measurement, columns } = useMap();
  return (
    <div className="pane table-pane">
      <table className="data-table">
        <caption>
          {t("{map}: every measure of every step. {hasRule, select, yes {{rule}} other {}}", {
            map: document.title,
            hasRule: measurement ? "yes" : "no",
            rule: measurement ? capitalised(measurement.rule) : "",
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("Step")}</th>
            <th scope="col">{t("Stage")}</th>
            <th scope="col">{capitalised(document.subject.many)}</th>
            <th scope="col">{t("Share")}</th>
            <th scope="col">{t("95 % interval")}</th>
            <th scope="col">{t("Believed")}</th>
            <th scope="col">{t("Difference")}</th>
            <th scope="col">{t("Of the step before")}</th>
            <th scope="col">{t("This far or further")}</th>
            <th scope="col">{t("Left here")}</th>
            <th scope="col">{t("Went past")}</th>
            <th scope="col">{t("Out of order")}</th>
            <th scope="col">{t("Half within")}</th>
            <th scope="col">{t("9 in 10 within")}</th>
            <th scope="col">{t("Believed time")}</th>
            <th scope="col">{t("Times each")}</th>
            <th scope="col">{t("Last seen")}</th>
            <th scope="col">{t("State")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <StepRow key={column.step.key} column={column} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const STATUS_WORDS = {
  OK: t("measured"),
  SMALL_N: t("small n"),
  NO_DATA: t("no data"),
  HIDDEN: t("hidden"),
  UNBOUND: t("unbound"),
  ERROR: t("error"),
};

function StepRow({ column }: { column: Column }) {
  const { url } = useMap();
  const { step, stage, measured } = column;
  const shown = measured && hasNumbers(measured) ? measured : undefined;
  const believed = measured?.believed;
  return (
    <tr aria-selected={url.step === step.key}>
      <th scope="row">{step.title}</th>
      <td>{stage.title}</td>
      <ReachTd column={column} />
      <td>{shareText(shown?.reach ?? null)}</td>
      <td>
        {shown?.reach?.low != null ? `${percent(shown.reach.low)} – ${percent(shown.reach.high)}` : NONE}
      </td>
      <td className="asserted-cell">{believed?.reach != null ? believedPercent(believed.reach) : NONE}</td>
      <td>
        {measured?.status === "OK" && measured.difference?.reachPoints != null
          ? signedPoints(measured.difference.reachPoints)
          : NONE}
      </td>
      <td>{shareText(shown?.ofPrevious ?? null)}</td>
      <td>{shareText(measured?.arrived ?? null)}</td>
      <ListTd column={column} list="droppedAfter" share={shown?.droppedAfter ?? null} />
      <ListTd column={column} list="skipped" share={shown?.skipped ?? null} />
      <td>{shareText(shown?.outOfOrder ?? null)}</td>
      <td>{duration(shown?.time?.medianSeconds)}</td>
      <td>{duration(shown?.time?.p90Seconds)}</td>
      <td className="asserted-cell">{duration(believed?.medianSeconds)}</td>
      <td>
        {shown?.repeats
          ? t("{mean}, at most {max}", { mean: mean(shown.repeats.mean), max: count(shown.repeats.max) })
          : NONE}
      </td>
      <td>{measured?.lastSeen ? day(measured.lastSeen) : NONE}</td>
      <td title={measured?.reason ?? undefined}>{measured ? STATUS_WORDS[measured.status] : t("loading")}</td>
    </tr>
  );
}

function ReachTd({ column }: { column: Column }) {
  const { document, measurement, open } = useMap();
  const { measured, step } = column;
  if (!measured || !measurement) return <td>{NONE}</td>;
  const state = stateInWords(measured, measurement);
  return (
    <td>
      <Button
        className="table-number"
        data-step={step.key}
        data-measure="reach"
        aria-label={reachInWords(document, measurement, measured)}
        onPress={() => open(step.key, state ? undefined : "reached")}
      >
        {state ? (measured.status === "NO_DATA" ? "0" : NONE) : count(measured.reach?.n ?? 0)}
      </Button>
    </td>
  );
}

function ListTd({ column, list, share }: { column: Column; list: PersonList; share: Share | null }) {
  const { open } = useMap();
  if (!share?.of) return <td>{NONE}</td>;
  return (
    <td>
      <Button
        className="table-number"
        data-step={column.step.key}
        data-measure={list}
        aria-label={t("{step}: {n} of {of}, {share}", {
          step: column.step.title,
          n: count(share.n),
          of: count(share.of),
          share: percent(share.share),
        })}
        onPress={() => open(column.step.key, list)}
      >
        {count(share.n)} <small>{percent(share.share)}</small>
      </Button>
    </td>
  );
}
