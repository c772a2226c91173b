import { Button } from "react-aria-components";
import { day } from "../../dates";
import { coarsePercent, count, mean, percent, shortDuration } from "../../numbers";
import { ChannelIcon, channelColour } from "../../widgets/channels";
import { Emphasis } from "../../widgets/Emphasis";
import { Histogram } from "../../widgets/Histogram";
import { Portrait } from "../../widgets/Portrait";
import { ruleParts } from "../../widgets/sentence";
import { rich, t } from "../../words";
import { channelTitle } from "../document";
import { type Column, useMap } from "../mapState";
import { hasNumbers, type MeasuredStep } from "../measurement";
import { BelievedMark } from "../Sentence";
import { IntervalBar } from "./IntervalBar";

/** What a step's numbers rest on: its binding as a sentence, the time it takes, where it happens, who does it. */
export function Evidence({ column }: { column: Column }) {
  const { measured, step } = column;
  if (!measured) return null;
  return (
    <>
      <BelievedNote step={measured} />
      <Binding step={measured} />
      {hasNumbers(measured) && (
        <>
          <Times step={measured} />
          <Channels step={measured} />
          <PersonaSplit step={measured} />
          <Order step={measured} />
        </>
      )}
      {step.description && (
        <section className="section">
          <h3>{t("About this step")}</h3>
          <p className="belief-words">{step.description}</p>
        </section>
      )}
    </>
  );
}

function BelievedNote({ step }: { step: MeasuredStep }) {
  if (!step.believed?.note) return null;
  return (
    <section className="section">
      <h3>
        <BelievedMark width={16} /> {t("The team’s belief")}
      </h3>
      <p className="belief-words">{step.believed.note}</p>
    </section>
  );
}

function Binding({ step }: { step: MeasuredStep }) {
  const { measurement } = useMap();
  return (
    <section className="section">
      <h3>
        {t("Binding")}
        {measurement?.dataThrough && (
          <span>
            <i className="dot" />{" "}
            {t("data through {dataThrough}", { dataThrough: day(measurement.dataThrough) })}
          </span>
        )}
      </h3>
      {step.status === "UNBOUND" ? (
        <p className="well-words">
          {t("No events are bound to this step, so all that is known is what the team believes.")}
        </p>
      ) : step.status === "ERROR" ? (
        <p className="failed-words">{t("Query failed: {reason}", { reason: step.reason })}</p>
      ) : (
        <p className="rule-words">
          {step.rule ? <Emphasis parts={ruleParts(step.rule)} as="token" /> : t("No rule given.")}
        </p>
      )}
    </section>
  );
}

function Times({ step }: { step: MeasuredStep }) {
  const { columns } = useMap();
  const time = step.time;
  if (!time || time.n === 0) return null;
  const since = columns.find((column) => column.step.key === time.since)?.step.title ?? time.since;
  return (
    <section className="section">
      <h3>
        {rich("Time since “{since}” <span>n {n}</span>", {
          since,
          span: (text) => <span>{text}</span>,
          n: count(time.n),
        })}
      </h3>
      <Histogram bars={time.histogram} medianSeconds={time.medianSeconds} p90Seconds={time.p90Seconds} />
      {step.believed?.medianSeconds != null && (
        <p className="foot-words">
          {rich("The team believed {span}, measured {b}.", {
            span: <span className="dashed">{shortDuration(step.believed.medianSeconds)}</span>,
            b: <b>{shortDuration(time.medianSeconds)}</b>,
          })}
        </p>
      )}
    </section>
  );
}

function Channels({ step }: { step: MeasuredStep }) {
  const { document, open } = useMap();
  if (!step.channels?.length) return null;
  return (
    <section className="section">
      <h3>
        {rich("Where it happens <span>{many} by channel</span>", {
          span: (text) => <span>{text}</span>,
          many: document.subject.many,
        })}
      </h3>
      <ul className="bars">
        {step.channels.map(({ channel, n, share }) => (
          <li key={channel}>
            <Button
              className="bar-button"
              aria-label={t("{channel}: {n}, {share}. Show them", {
                channel: channelTitle(document, channel),
                n: shown(n),
                share: percent(share),
              })}
              onPress={() => open(step.key, "reached", channel)}
            >
              <ChannelIcon channel={channel} />
              <span>{channelTitle(document, channel)}</span>
              <i className="track">
                <i style={{ width: `${(share ?? 0) * 100}%`, background: channelColour(channel) }} />
              </i>
              <small>
                {coarsePercent(share)} · {shown(n)}
              </small>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonaSplit({ step }: { step: MeasuredStep }) {
  const { document, measurement } = useMap();
  if (!step.personas?.length) return null;
  const most = Math.max(0.05, ...step.personas.map((each) => each.high ?? each.share ?? 0));
  return (
    <section className="section">
      <h3>
        {rich("Who does it <span>share and 95 % interval</span>", { span: (text) => <span>{text}</span> })}
      </h3>
      <ul className="bars">
        {step.personas.map((each) => {
          const index = document.personas?.findIndex((persona) => persona.key === each.persona) ?? -1;
          const small = each.of !== null && each.of < (measurement?.minN ?? 0);
          return (
            <li key={each.persona} className={`persona-row ${small ? "quiet" : ""}`}>
              <Portrait index={Math.max(0, index)} size={18} />
              <span>{document.personas?.[index]?.title ?? each.persona}</span>
              <IntervalBar share={each} most={most} small={small} />
              <small title={small ? t("small n") : undefined}>
                {percent(each.share)}
                <br />
                {each.n === null ? "hidden" : t("{n} of {of}", { n: shown(each.n), of: shown(each.of) })}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const shown = (n: number | null): string => (n === null ? "hidden" : count(n));

function Order({ step }: { step: MeasuredStep }) {
  const { open } = useMap();
  const rows = [
    { label: t("Went past it"), share: step.skipped, list: "skipped" as const },
    { label: t("Furthest step"), share: step.droppedAfter, list: "droppedAfter" as const },
    { label: t("Out of order"), share: step.outOfOrder, list: "outOfOrder" as const },
  ].filter((row) => row.share?.of);
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <h3>{t("Order")}</h3>
      <dl className="pairs">
        {rows.map(({ label, share, list }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {percent(share?.share)}{" "}
              <Button className="pair-number" onPress={() => open(step.key, list)}>
                {t("{n} of {of}", { n: count(share?.n ?? 0), of: count(share?.of ?? 0) })}
              </Button>
            </dd>
          </div>
        ))}
        {step.repeats && (
          <div>
            <dt>{t("Times each")}</dt>
            <dd>
              {mean(step.repeats.mean)} <small>{t("at most {max}", { max: count(step.repeats.max) })}</small>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
