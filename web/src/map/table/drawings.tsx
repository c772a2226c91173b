import type { ReactNode } from "react";
import { PointsChip } from "../../widgets/Chip";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { GradeMark } from "../grid/GradeMark";
import { STATUS_TITLES } from "./columns";
import type { CardRow, StepRow } from "./rows";
import { differenceOf } from "./stepColumns";

/** Cells that are more than words: marks of grade, tags, colours. Nothing where the words are enough. */
export function cellOf(row: CardRow | StepRow, column: string): ReactNode {
  if (column === "evidence") return row.grade ? <Grade row={row} /> : null;
  return "lane" in row ? cardCell(row, column) : stepCell(row, column);
}

function Grade({ row }: { row: CardRow | StepRow }) {
  return (
    <span className="sheet-words">
      {row.grade && <GradeMark grade={row.grade} />}
      {row.gaps.has("stale") && <span className="stale-mark">{t("stale")}</span>}
    </span>
  );
}

function cardCell({ card, lane, step }: CardRow, column: string): ReactNode {
  switch (column) {
    case "text":
      return card ? undefined : (
        <span className="sheet-words quiet">
          {lane.type === "EMOTION_CURVE"
            ? t("no feeling")
            : lane.type === "DRAMATIC_ARC"
              ? t("no tension")
              : t("empty")}
          <span className="screen-reader">
            {t(": {lane} at {step}", { lane: lane.title, step: step.title })}
          </span>
        </span>
      );
    case "channel":
      return card?.channel ? undefined : null;
    case "status":
      return card?.status ? (
        <span
          className={`pill small ${card.status === "testing" ? "good" : card.status === "done" ? "" : "outlined"}`}
        >
          {STATUS_TITLES[card.status]}
        </span>
      ) : null;
    case "tags":
      return card?.tags?.length ? (
        <span className="sheet-words">
          {card.tags.map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
        </span>
      ) : null;
    default:
      return undefined;
  }
}

function stepCell({ step, column: { measured } }: StepRow, column: string): ReactNode {
  switch (column) {
    case "difference": {
      const points = differenceOf(measured);
      return points == null ? null : <PointsChip points={points} />;
    }
    case "truth":
      return step.momentOfTruth ? (
        <span className="sheet-words">
          <Icon name="star" size={14} className="moment" />
          <span className="screen-reader">{t("yes")}</span>
        </span>
      ) : null;
    case "believed":
      return step.believed?.reach == null ? null : undefined;
    default:
      return undefined;
  }
}
