import type { CSSProperties, KeyboardEvent, MouseEvent, PointerEvent, ReactNode, Ref } from "react";
import type { useNear } from "../../widgets/useNear";
import { t } from "../../words";
import { BelievedMark } from "../Sentence";

/** One lane: its label at the left, which stays, and one cell for each step or span of steps. */
export function Row(props: {
  row: number;
  kind: string;
  /** Key of the lane, where the document holds it. */
  lane?: string;
  head: ReactNode;
  children: ReactNode;
}) {
  const { row, kind, lane, head, children } = props;
  return (
    <div role="row" aria-rowindex={row + 1} className={`row lane ${kind}`} data-lane={lane}>
      {head}
      {children}
    </div>
  );
}

/** The label of a row that the document does not hold. */
export function RowHead(props: {
  row: number;
  title: string;
  gloss?: ReactNode;
  /** The label is only for the ear; the eye sees the lane above go on. */
  silent?: boolean;
}) {
  const { row, title, gloss, silent } = props;
  return (
    <div role="rowheader" className="lane-label" data-cell={`${row}:0`} tabIndex={-1}>
      <span className={silent ? "screen-reader" : ""}>{title}</span>
      {gloss && <small>{gloss}</small>}
    </div>
  );
}

/** Everything in this lane is what the team believes. */
export function Asserted() {
  return (
    <small className="asserted">
      <BelievedMark width={14} /> {t("believed")}
    </small>
  );
}

/** A cell; unless it holds a button of its own, the cell itself takes the focus. */
export function Cell(props: {
  row: number;
  /** First step, counted from 0. */
  at: number;
  span?: number;
  label?: string;
  plain?: boolean;
  className?: string;
  style?: CSSProperties;
  place?: Ref<HTMLDivElement>;
  onKeyDown?: (event: KeyboardEvent) => void;
  onDoubleClick?: (event: MouseEvent<HTMLElement>) => void;
  onPointerDown?: (event: PointerEvent<HTMLElement>) => void;
  /** Listens to the pointer and the focus. */
  near?: ReturnType<typeof useNear>["near"];
  children?: ReactNode;
}) {
  const { row, at, span = 1, label, plain = true, className = "", style, place, near, children } = props;
  const focus = plain ? { "data-cell": `${row}:${at + 1}`, tabIndex: -1 } : {};
  return (
    <div
      role="gridcell"
      aria-colindex={at + 2}
      aria-colspan={span > 1 ? span : undefined}
      aria-label={label}
      className={`cell ${className}`}
      style={{ gridColumn: `${at + 2} / span ${span}`, ...style }}
      ref={place}
      onKeyDown={props.onKeyDown}
      onDoubleClick={props.onDoubleClick}
      onPointerDown={props.onPointerDown}
      {...near}
      {...focus}
    >
      {children}
    </div>
  );
}
