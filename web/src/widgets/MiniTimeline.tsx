import { day } from "../dates";
import { channelColour } from "./channels";

type Passage = { step: string; time: string; channel: string | null };

/** A person's way through the steps as dots on a line, in the channels' colours; all lines of a list share one scale. */
export function MiniTimeline({ passages, longestMillis }: { passages: Passage[]; longestMillis: number }) {
  const start = Date.parse(passages[0]?.time ?? "");
  if (Number.isNaN(start)) return null;
  // In per cent, so that the dots stay round at any width; the ends keep room for half a dot.
  const x = (time: string) => `${1.2 + ((Date.parse(time) - start) / longestMillis) * 97.6}%`;
  const last = passages[passages.length - 1];
  return (
    <svg className="mini-timeline" width="100%" height="10" aria-hidden="true">
      <line x1="1.2%" x2="98.8%" y1="5" y2="5" stroke="var(--line)" />
      {last && <line x1="1.2%" x2={x(last.time)} y1="5" y2="5" stroke="var(--line-2)" strokeWidth="1.500" />}
      {passages.map((passage) => (
        <circle
          key={passage.step}
          cx={x(passage.time)}
          cy="5"
          r="3"
          fill={channelColour(passage.channel ?? "")}
        >
          <title>{`${passage.step}, ${day(passage.time)}`}</title>
        </circle>
      ))}
    </svg>
  );
}
