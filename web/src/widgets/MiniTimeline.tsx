import { day } from "../dates";
import { channelColour } from "./channels";

type Passage = { step: string; time: string; channel: string | null };

const WIDTH = 300;

/** A person's way through the steps as dots on a line, in the channels' colours; all lines of a list share one scale. */
export function MiniTimeline({ passages, longestMillis }: { passages: Passage[]; longestMillis: number }) {
  const start = Date.parse(passages[0]?.time ?? "");
  if (Number.isNaN(start)) return null;
  const x = (time: string) => 4 + ((Date.parse(time) - start) / longestMillis) * (WIDTH - 8);
  const last = passages[passages.length - 1];
  return (
    <svg className="mini-timeline" viewBox={`0 0 ${WIDTH} 10`} width="100%" height="10" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M4 5H${WIDTH - 4}`} stroke="var(--line)" />
      {last && <path d={`M4 5H${x(last.time)}`} stroke="var(--line-2)" strokeWidth="1.500" />}
      {passages.map((passage) => (
        <circle key={passage.step} cx={x(passage.time)} cy="5" r="3" fill={channelColour(passage.channel ?? "")}>
          <title>{`${passage.step}, ${day(passage.time)}`}</title>
        </circle>
      ))}
    </svg>
  );
}
