import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import type { Operation } from "../edit/operations";
import type { Ended } from "./CellEditor";
import type { TableColumn } from "./columns";
import { type Edited, ROW, SheetRow } from "./SheetRow";
import { beside } from "./sheet";
import type { TableUrl } from "./tableUrl";
import { useInSight } from "./useInSight";
import { useSheetEvents } from "./useSheetEvents";

export type SheetProps<R extends { id: string }> = {
  label: string;
  /** In the order they are shown. */
  rows: R[];
  columns: TableColumn<R>[];
  nameOf: (row: R) => string;
  draw: (row: R, column: string) => ReactNode;
  sort: TableUrl["sort"];
  onSort: (column: string) => void;
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
  /** The row the panel shows. */
  current: string | undefined;
  open: (row: R) => void;
  make: (operations: Operation[]) => void;
  /** Takes away what is chosen. */
  remove: () => void;
  /** Tells what came of something, where it is not seen. */
  say: (words: string) => void;
};

const BOX = 40;
const HEAD = 36;

/** Where the focus is, or would be: a row by its id, so that it stays when rows come and go. */
export type At = { id: string | undefined; column: number };

/** A table whose cells are written where they stand. Only the rows in sight are drawn. */
export function Sheet<R extends { id: string }>(props: SheetProps<R>) {
  const { label, rows, columns, nameOf, draw, sort, chosen, current, make, say } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<At>({ id: rows[0]?.id, column: 1 });
  const [edited, setEdited] = useState<Edited>();
  const wantsFocus = useRef(false);
  const hasFocus = useRef(false);
  const wasAt = useRef(0);
  const places = useMemo(() => new Map(rows.map((row, i) => [row.id, i])), [rows]);
  const there = at.id === undefined ? -1 : places.get(at.id);
  // A row that went away leaves the focus to the one that took its place.
  const spot = { row: there ?? Math.min(wasAt.current, rows.length - 1), column: at.column };
  const [from, to, onScroll, height] = useInSight(scroller, rows.length, ROW);
  const size = useMemo(
    () => ({
      rows: rows.length,
      columns: columns.length + 1,
      page: Math.max(1, Math.floor(height / ROW) - 1),
    }),
    [rows.length, columns.length, height],
  );

  const goTo = useCallback(
    (row: number, column: number) => {
      setAt({ id: rows[row]?.id, column });
      wantsFocus.current = true;
    },
    [rows],
  );

  useLayoutEffect(() => {
    wasAt.current = Math.max(0, spot.row);
    const pane = scroller.current;
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (!pane || !(wantsFocus.current || isLost) || edited) return;
    wantsFocus.current = false;
    const cell = pane.querySelector<HTMLElement>(`[data-spot="${spot.row}:${spot.column}"]`);
    if (!cell) return;
    bringIntoSight(pane, cell, spot.row);
    cell.focus({ preventScroll: true });
  });
  const end = useCallback(
    ({ text, to: way }: Ended): string | undefined => {
      const row = rows.find((each) => each.id === edited?.id);
      const column = columns.find((each) => each.key === edited?.column);
      if (row && column?.keep && text !== undefined) {
        const kept = column.keep(row, text);
        if (typeof kept === "string") {
          say(`${kept}.`);
          if (way !== "away") return kept;
        } else if (kept.length > 0) make(kept);
      }
      setEdited(undefined);
      if (way === "away") return undefined;
      const place = { row: rows.findIndex((each) => each.id === edited?.id), column: at.column };
      const next = way === "here" ? place : beside(place, way === "next" ? 1 : -1, size);
      goTo(next.row, next.column);
      return undefined;
    },
    [rows, columns, edited, at.column, size, make, say, goTo],
  );

  const events = useSheetEvents({ ...props, spot, size, setAt, goTo, setEdited, hasFocus });
  const drawn = [...rows.keys()].slice(from, to);
  if (spot.row >= 0 && (spot.row < from || spot.row >= to)) drawn.push(spot.row);
  const widths = [
    `${BOX}px`,
    ...columns.map(({ width }, i) => (i === 0 ? `minmax(${width}px, 1fr)` : `${width}px`)),
  ];
  const least = BOX + columns.reduce((sum, { width }) => sum + width, 0);
  const isAll = rows.length > 0 && rows.every((row) => chosen.has(row.id));
  return (
    <div className="pane sheet-pane" ref={scroller} onScroll={onScroll}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className="sheet"
        style={{ "--columns": widths.join(" "), minWidth: least } as React.CSSProperties}
        {...events}
      >
        <div role="rowgroup" className="sheet-head" style={{ height: HEAD }}>
          <div role="row" aria-rowindex={1} className="sheet-row">
            <div
              role="columnheader"
              aria-colindex={1}
              data-spot="-1:0"
              tabIndex={spot.row === -1 && spot.column === 0 ? 0 : -1}
            >
              <input
                type="checkbox"
                tabIndex={-1}
                checked={isAll}
                readOnly
                aria-label={t("Choose all rows")}
              />
            </div>
            {columns.map((column, i) => (
              <div
                key={column.key}
                role="columnheader"
                aria-colindex={i + 2}
                aria-sort={sort?.column !== column.key ? "none" : sort.isDown ? "descending" : "ascending"}
                data-spot={`-1:${i + 1}`}
                data-sort={column.key}
                className={column.isNumber ? "is-number" : undefined}
                tabIndex={spot.row === -1 && spot.column === i + 1 ? 0 : -1}
              >
                <span className="sheet-words">{column.title}</span>
                <Icon name="down" size={12} className="sort-mark" />
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="sheet-body" style={{ height: rows.length * ROW }}>
          {drawn.map((index) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <SheetRow
                key={row.id}
                row={row}
                index={index}
                columns={columns}
                name={nameOf(row)}
                isChosen={chosen.has(row.id)}
                isOpen={current === row.id}
                stop={index === spot.row ? spot.column : undefined}
                edited={edited?.id === row.id ? edited : undefined}
                draw={draw}
                end={end}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Scrolls so far that a cell is clear of the head and of the columns that stay. */
function bringIntoSight(pane: HTMLElement, cell: HTMLElement, row: number): void {
  const top = row * ROW;
  if (row >= 0) {
    if (top < pane.scrollTop) pane.scrollTop = top;
    else if (top + ROW + HEAD > pane.scrollTop + pane.clientHeight) {
      pane.scrollTop = top + ROW + HEAD - pane.clientHeight;
    }
  }
  if (getComputedStyle(cell).position === "sticky") return;
  const stays = (cell.parentElement?.children[1] as HTMLElement | undefined)?.offsetWidth ?? 0;
  const [left, right] = [cell.offsetLeft - BOX - stays, cell.offsetLeft + cell.offsetWidth];
  if (left < pane.scrollLeft) pane.scrollLeft = left;
  else if (right > pane.scrollLeft + pane.clientWidth) pane.scrollLeft = right - pane.clientWidth;
}
