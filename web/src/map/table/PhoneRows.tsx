import { useRef } from "react";
import { t } from "../../words";
import { GradeMark } from "../grid/GradeMark";
import type { TableColumn } from "./columns";
import type { CardRow, StepRow } from "./rows";
import { useInSight } from "./useInSight";

const BLOCK = 92;

/** What stands below the words of a block already, or has no room there. */
const ELSEWHERE = new Set(["text", "stage", "step", "lane", "evidence", "changed", "state"]);

/** The rows of the table on a phone: a block each, which opens the panel. Only those in sight are drawn. */
export function PhoneRows<R extends CardRow | StepRow>(props: {
  rows: R[];
  columns: TableColumn<R>[];
  nameOf: (row: R) => string;
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
  current: string | undefined;
  open: (row: R) => void;
}) {
  const { rows, columns, nameOf, chosen, choose, current, open } = props;
  const pane = useRef<HTMLDivElement>(null);
  const [from, to, onScroll] = useInSight(pane, rows.length, BLOCK);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key
    <div className="pane phone-rows" ref={pane} onScroll={onScroll} tabIndex={0}>
      <ul style={{ height: rows.length * BLOCK }}>
        {rows.slice(from, to).map((row, i) => (
          <li
            key={row.id}
            className={current === row.id ? "is-open" : ""}
            aria-setsize={rows.length}
            aria-posinset={from + i + 1}
            style={{ transform: `translateY(${(from + i) * BLOCK}px)` }}
          >
            <label>
              <input type="checkbox" checked={chosen.has(row.id)} onChange={() => toggle(row.id)} />
              <span className="screen-reader">{t("Choose {row}", { row: nameOf(row) })}</span>
            </label>
            <button type="button" className="phone-block" onClick={() => open(row)}>
              <small>
                {t("{stage}{hasStep, select, yes { · {step}} other {}}", {
                  stage: row.stage.title,
                  hasStep: "lane" in row ? "yes" : "no",
                  step: "lane" in row ? row.step.title : "",
                })}
              </small>
              <b>{nameOf(row)}</b>
              <span className="phone-facts">
                {"lane" in row && <span>{row.lane.title}</span>}
                {factsOf(row, columns).map(([title, text]) => (
                  <span key={title}>
                    <i>{title}</i> {text}
                  </span>
                ))}
                {row.grade && <GradeMark grade={row.grade} />}
                {row.gaps.has("stale") && <span className="stale-mark">{t("stale")}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const factsOf = <R,>(row: R, columns: TableColumn<R>[]): [title: string, text: string][] =>
  columns.flatMap((column): [string, string][] => {
    const text = ELSEWHERE.has(column.key) ? "" : column.text(row);
    return text === "" ? [] : [[column.title, text]];
  });
