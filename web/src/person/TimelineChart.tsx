import { day, month, wallMillis } from "../dates";
import { capitalised, count } from "../numbers";
import { channelColour } from "../widgets/channels";
import { useWidth } from "../widgets/useMedia";
import type { PersonAnswer, PersonEvent } from "./api";
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
  const rows = answer.channels.filter(({ channel }) => events.some((event) => event.channel === channel));
  const title = (channel: string | null) =>
    props.channels.find((each) => each.key === channel)?.title ??
    (channel ? capitalised(channel) : "No channel");
  const x = (at: number) => LEFT + ((at - from) / (to - from)) * (width - LEFT - 10);
  const map = answer.maps.find((each) => each.furthest !== null);
  const stretches = map ? stageStretches(map, to).filter((stretch) => stretch.to > from) : [];
  const stripTop = TOP + rows.length * ROW + 6;
  const height = stripTop + (stretches.length ? STRIP + 8 : 0);
  const whole = events.length >= answer.eventCount;
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
                {month(at)}
                {new Date(at).getUTCMonth() === 0 && ` ${new Date(at).getUTCFullYear()}`}
              </text>
            </g>
          ))}
          {rows.map(({ channel }, i) => (
            <g key={channel} transform={`translate(0 ${TOP + i * ROW + ROW / 2})`}>
              <text x="0" y="4" className="row-name">
                {title(channel)}
              </text>
              <path d={`M${LEFT} 0H${width - 10}`} stroke="var(--line)" />
              {events
                .filter((event) => event.channel === channel)
                .map((event) => (
                  <circle
                    key={event.seq}
                    cx={x(wallMillis(event.time))}
                    cy="0"
                    r="3.500"
                    fill={channelColour(channel ?? "")}
                    fillOpacity=".85"
                  >
                    <title>{`${event.name}, ${day(event.time)}`}</title>
                  </circle>
                ))}
            </g>
          ))}
          {stretches.length > 0 && (
            <g transform={`translate(0 ${stripTop})`}>
              <text x="0" y="12" className="row-name">
                Stage
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
        {whole ? "All events" : `The newest ${count(events.length)} of ${count(answer.eventCount)} events`},
        from {day(new Date(from).toISOString())} to {day(new Date(to).toISOString())}
        {map && stretches.length > 0 && `; stages of “${map.title}”`}
      </figcaption>
    </figure>
  );
}

function spoken(answer: PersonAnswer, events: PersonEvent[]): string {
  const parts = answer.channels.map(({ channel, n }) => `${channel || "no channel"} ${n}`);
  return `${events.length} events on a time line, by channel: ${parts.join(", ")}. The list below says the same.`;
}
