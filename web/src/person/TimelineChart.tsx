import { day, month, wallMillis } from "../dates";
import { capitalised, count } from "../numbers";
import { channelColour } from "../widgets/channels";
import { useWidth } from "../widgets/useMedia";
import { t } from "../words";
import type { PersonAnswer, PersonEvent } from "./api";
import { flaggedAmong, flagInWords } from "./flags";
import { monthStarts, stageStretches } from "./timeline";

const LEFT = 64;
const TOP = 26;
const ROW = 24;
const STRIP = 16;

/** When this person was met, on which channel, and in which stage of the journey that was. */
export function TimelineChart(props: {
  answer: PersonAnswer;
  events: PersonEvent[];
  channels: { key: string; title: string }[];
}) {
  const { answer, events } = props;
  const [place, width] = useWidth();
  const times = events.map((event) => wallMillis(event.time));
  const from = Math.min(...times);
  const to = Math.max(...times, from + 86_400_000);
  const counted = answer.channels.map(({ channel }) => channel);
  const rows = [...new Set([...counted, ...events.map((event) => event.channel)])].filter((channel) =>
    events.some((event) => event.channel === channel),
  );
  const flagged = flaggedAmong(events);
  const title = (channel: string | null) =>
    props.channels.find((each) => each.key === channel)?.title ??
    (channel ? capitalised(channel) : t("No channel"));
  const x = (at: number) => LEFT + ((at - from) / (to - from)) * (width - LEFT - 10);
  const map = answer.maps.find((each) => each.furthest !== null);
  const stretches = map ? stageStretches(map, to).filter((stretch) => stretch.to > from) : [];
  const stripTop = TOP + rows.length * ROW + 6;
  const height = stripTop + (stretches.length ? STRIP + 8 : 0);
  const total = answer.eventCount + answer.flaggedCount;
  const whole = events.length >= total;
  if (events.length === 0) return null;
  return (
    <figure className="timeline-chart" ref={place}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={spoken(answer, events)}>
          {monthStarts(from, to, Math.max(3, Math.floor(width / 60))).map((at) => (
            <g key={at}>
              <path
                d={`M${x(at)} ${TOP - 6}V${stripTop + (stretches.length ? STRIP : 0)}`}
                stroke="var(--line)"
              />
              <text x={x(at) + 3} y="12" className="axis">
                {t("{at}{hasSo, select, yes { {value}} other {}}", {
                  at: month(at),
                  hasSo: new Date(at).getUTCMonth() === 0 ? "yes" : "no",
                  value: new Date(at).getUTCMonth() === 0 ? new Date(at).getUTCFullYear() : "",
                })}
              </text>
            </g>
          ))}
          {rows.map((channel, i) => (
            <g key={channel} transform={`translate(0 ${TOP + i * ROW + ROW / 2})`}>
              <text x="0" y="4" className="row-name">
                {title(channel)}
              </text>
              <path d={`M${LEFT} 0H${width - 10}`} stroke="var(--line)" />
              {events
                .filter((event) => event.channel === channel)
                .map((event) => (
                  <EventDot key={event.seq} event={event} x={x(wallMillis(event.time))} />
                ))}
            </g>
          ))}
          {stretches.length > 0 && (
            <g transform={`translate(0 ${stripTop})`}>
              <text x="0" y="12" className="row-name">
                {t("Stage")}
              </text>
              {stretches.map((stretch, i) => {
                const start = x(Math.max(from, stretch.from));
                const length = Math.max(2, x(stretch.to) - start - 1.5);
                return (
                  <g key={stretch.stage}>
                    <rect
                      x={start}
                      width={length}
                      height={STRIP}
                      fill="var(--trail-fill)"
                      fillOpacity={0.22 + (0.78 * (i + 1)) / stretches.length}
                    >
                      <title>{stretch.title}</title>
                    </rect>
                    {length > stretch.title.length * 7 + 12 && (
                      <text
                        x={start + 6}
                        y="12"
                        className={`stage-name ${i + 1 > stretches.length * 0.55 ? "on-dark" : ""}`}
                      >
                        {stretch.title}
                      </text>
                    )}
                  </g>
                );
              })}
            </g>
          )}
        </svg>
      )}
      <figcaption>
        {t(
          "{hasWhole, select, yes {All events} other {The newest {events} of {total} events}}, from {day} to {day2}{hasMap, select, yes {; stages of “{map}”} other {}}{hasFlagged, select, yes {; hollow: flagged} other {}}",
          {
            hasWhole: whole ? "yes" : "no",
            events: whole ? "" : count(events.length),
            total: whole ? "" : count(total),
            day: day(new Date(from).toISOString()),
            day2: day(new Date(to).toISOString()),
            hasMap: map && stretches.length > 0 ? "yes" : "no",
            map: map && stretches.length > 0 ? map.title : "",
            hasFlagged: flagged > 0 ? "yes" : "no",
          },
        )}
      </figcaption>
    </figure>
  );
}

/** What happened at a time; hollow if it is flagged. */
function EventDot({ event, x }: { event: PersonEvent; x: number }) {
  const colour = channelColour(event.channel ?? "");
  const why = event.flag === null ? "" : t(", flagged: {flag}", { flag: flagInWords(event.flag) });
  return (
    <circle
      cx={x}
      cy="0"
      r={event.flag === null ? 3.5 : 2.75}
      fill={event.flag === null ? colour : "var(--surface)"}
      stroke={event.flag === null ? "none" : colour}
      strokeWidth="1.500"
      fillOpacity={event.flag === null ? 0.85 : 1}
    >
      <title>{`${event.name}, ${day(event.time)}${why}`}</title>
    </circle>
  );
}

function spoken(answer: PersonAnswer, events: PersonEvent[]): string {
  const parts = answer.channels.map(({ channel, n }) => `${channel || t("no channel")} ${n}`);
  const flagged = flaggedAmong(events);
  const besides = flagged > 0 ? t("; {flagged} of them flagged", { flagged }) : "";
  return t(
    "{events} events on a time line{besides}. What usually counts by channel: {parts}. The list below says the same.",
    { events: events.length, besides, parts: parts.join(", ") || t("nothing") },
  );
}
