import { Button } from "react-aria-components";
import { PathDrawing } from "../../widgets/PathDrawing";
import { useWidth } from "../../widgets/useMedia";
import { t } from "../../words";
import { useMap } from "../mapState";
import { levels } from "../path";

const HEIGHT = 34;

/** The whole path, always in sight: the stage on screen is dark, its line glides along. */
export function Strip({ shown, show }: { shown: number; show: (stage: number) => void }) {
  const { document, columns } = useMap();
  const [place, width] = useWidth();
  const column = width / Math.max(1, columns.length);
  let next = 0;
  const stages = document.stages.map((stage) => {
    const from = next;
    next += stage.steps.length;
    return { stage, left: from * column, width: stage.steps.length * column };
  });
  const current = stages[shown] ?? stages[0];
  return (
    <div className="strip" ref={place}>
      <svg
        width={width}
        height={HEIGHT + 2}
        viewBox={`0 -1 ${Math.max(1, width)} ${HEIGHT + 2}`}
        aria-hidden="true"
      >
        {width > 0 && (
          <PathDrawing
            frame={{ column, top: 0, full: HEIGHT, inset: 0, bend: 4 }}
            levels={levels(columns.map((each) => each.measured))}
            exits={[]}
            exitFoot={HEIGHT}
          />
        )}
        {current && (
          <>
            <rect className="veil" x="0" y="-1" width={current.left} height={HEIGHT + 2} />
            <rect
              className="veil"
              x={current.left + current.width}
              y="-1"
              width={width}
              height={HEIGHT + 2}
            />
          </>
        )}
      </svg>
      <div className="strip-stages" role="toolbar" aria-label={t("Stages")}>
        {stages.map(({ stage, width: room }, i) => (
          <Button
            key={stage.key}
            style={{ width: room }}
            aria-current={i === shown ? "step" : undefined}
            aria-label={stage.title}
            onPress={() => show(i)}
          >
            <span>{stage.title}</span>
          </Button>
        ))}
        {current && (
          <i
            className="strip-line"
            style={{ width: current.width, transform: `translateX(${current.left}px)` }}
          />
        )}
      </div>
    </div>
  );
}
