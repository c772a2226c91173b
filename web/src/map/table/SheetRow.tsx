import { memo, type ReactNode } from "react";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { CellEditor, type Ended } from "./CellEditor";
import type { TableColumn } from "./columns";

export const ROW = 40;

/** A cell that is being written. */
export type Edited = { id: string; column: string; text: string; isPicked: boolean };

type Props<R> = {
  row: R;
  index: number;
  columns: TableColumn<R>[];
  name: string;
  isChosen: boolean;
  /** Whether the panel shows it. */
  isOpen: boolean;
  /** The cell that takes the focus when Tab leads into the table, counted from 0 for the box; nothing in other rows. */
  stop: number | undefined;
  edited: Edited | undefined;
  draw: (row: R, column: string) => ReactNode;
  end: (ended: Ended) => string | undefined;
};

function SheetRowOf<R extends { id: string }>(props: Props<R>) {
  const { row, index, columns, name, isChosen, isOpen, stop, edited, draw, end } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-row={row.id}
      className={`sheet-row ${isOpen ? "is-open" : ""}`}
      style={{ transform: `translateY(${index * ROW}px)` }}
    >
      <div role="gridcell" aria-colindex={1} data-spot={`${index}:0`} tabIndex={stop === 0 ? 0 : -1}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          readOnly
          aria-label={t("Choose {name}", { name })}
        />
      </div>
      {columns.map((column, i) => {
        const editor = column.editor?.(row);
        const isEdited = edited?.column === column.key;
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it may have know a place among columns
          <div
            key={column.key}
            role={i === 0 ? "rowheader" : "gridcell"}
            aria-colindex={i + 2}
            aria-readonly={editor ? undefined : true}
            data-spot={`${index}:${i + 1}`}
            data-column={column.key}
            className={column.isNumber ? "is-number" : undefined}
            tabIndex={stop === i + 1 ? 0 : -1}
          >
            {isEdited && editor && editor.as !== "check" ? (
              <CellEditor
                editor={editor}
                label={t("{column} of {name}", { column: column.title, name })}
                text={edited.text}
                isPicked={edited.isPicked}
                end={end}
              />
            ) : (
              (draw(row, column.key) ?? <span className="sheet-words">{column.text(row)}</span>)
            )}
            {i === 0 && !isEdited && (
              <button
                type="button"
                tabIndex={-1}
                className="sheet-open"
                data-open
                aria-label={t("Open {name}", { name })}
              >
                <Icon name="enter" size={14} />
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** One row: a box that chooses it, and its cells. Drawn anew only when something of it is other. */
export const SheetRow = memo(SheetRowOf) as typeof SheetRowOf;
