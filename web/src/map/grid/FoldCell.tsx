import type { ReactNode } from "react";
import { t } from "../../words";
import type { Card } from "../document";
import { useLanes } from "../mapState";
import type { Fold } from "./folding";

/** A folded stage in one row: one cell, which Enter or a double click unfolds. */
export function FoldCell(props: {
  row: number;
  fold: Fold;
  /** What it shows of the row, in words. */
  label: string;
  className?: string;
  /** What Ctrl+Enter shows of it. */
  details?: () => void;
  children?: ReactNode;
}) {
  const { row, fold, label, className = "", details, children } = props;
  const { toggleFold } = useLanes();
  const unfold = () => toggleFold(fold.stage.key);
  return (
    <div
      role="gridcell"
      tabIndex={-1}
      aria-colindex={fold.first + 2}
      aria-colspan={fold.count > 1 ? fold.count : undefined}
      aria-label={t("{stage}, folded: {label}", { stage: fold.stage.title, label })}
      className={`cell fold ${className}`}
      data-cell={`${row}:${fold.first + 1}`}
      data-fold={fold.stage.key}
      style={{ gridColumn: `${fold.first + 2} / span ${fold.count}` }}
      onDoubleClick={unfold}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.target !== event.currentTarget) return;
        event.preventDefault();
        if (details && (event.ctrlKey || event.metaKey)) details();
        else unfold();
      }}
    >
      {children}
    </div>
  );
}

/** A folded stage in a lane of cards: how many it hides. */
export function FoldedCards({ row, fold, cards }: { row: number; fold: Fold; cards: Card[] }) {
  const words = t("{cards, plural, one {# card} other {# cards}}", { cards: cards.length });
  return (
    <FoldCell row={row} fold={fold} label={cards.length === 0 ? t("no card") : words}>
      {cards.length > 0 && <span className="fold-count">{words}</span>}
    </FoldCell>
  );
}
