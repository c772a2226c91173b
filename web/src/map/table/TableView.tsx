import { t } from "../../words";
import "./table.css";
import { useCallback, useMemo, useState } from "react";
import { counted } from "../../numbers";
import { usePhone } from "../../widgets/useMedia";
import type { Operation } from "../edit/operations";
import { useMap } from "../mapState";
import { BulkBar } from "./BulkBar";
import { bulk, bulkSteps, type Done } from "./bulk";
import { cardColumns, type TableColumn } from "./columns";
import { cellOf } from "./drawings";
import { FilterBar } from "./FilterBar";
import { type Counts, type Filtered, filterCards, filterSteps } from "./filters";
import { GapChips } from "./GapChips";
import { NumbersTable } from "./NumbersTable";
import { PhoneRows } from "./PhoneRows";
import { type CardRow, cardRows, emptyCells, type StepRow, stepRows, wordsOfCard } from "./rows";
import { Sheet } from "./Sheet";
import { StepBulkBar } from "./StepBulkBar";
import { nextSort, ordered } from "./sorting";
import { stepColumns } from "./stepColumns";
import { type TableUrl, withoutAbsent } from "./tableUrl";
import { useChanged } from "./useChanged";
import { tsvOf } from "./useSheetEvents";

/** The map as a dull table that is really used: each card, or each step, a row; ordered, filtered, written, changed by the dozen. */
export function TableView() {
  const { url } = useMap();
  switch (url.table?.rows ?? "cards") {
    case "cards":
      return <Cards />;
    case "steps":
      return <Steps />;
    case "numbers":
      return (
        <div className="table-view">
          <FilterBar counts={undefined} shown={undefined} />
          <NumbersTable />
        </div>
      );
  }
}

const NOTHING: ReadonlySet<string> = new Set();

const nameOfCard = ({ card, lane, step }: CardRow): string =>
  card
    ? wordsOfCard(card) || t("card of {lane} at {step}", { lane: lane.title, step: step.title })
    : t("empty cell of {lane} at {step}", { lane: lane.title, step: step.title });

function Cards() {
  const { document: map, columns: steps, url, editing, edit } = useMap();
  const table = url.table ?? NO_TABLE;
  const changed = useChanged(map.slug, editing.revision);
  const today = useToday();
  const columns = useMemo(() => cardColumns(map), [map]);
  const cards = useMemo(() => cardRows(map, changed, today), [map, changed, today]);
  const empty = useMemo(() => emptyCells(map, steps), [map, steps]);
  const filtered = useMemo(() => filterCards(cards, empty, table), [cards, empty, table]);
  const open = useCallback(
    (row: CardRow) => (row.card ? edit("card", row.card.key) : edit("lane", row.lane.key)),
    [edit],
  );
  const keys = (chosen: ReadonlySet<string>) =>
    new Set([...chosen].filter((id) => id.startsWith("card:")).map((id) => id.slice("card:".length)));
  return (
    <Table
      label={t("Cards of the map: {map}", { map: map.title })}
      noun={[t("card"), t("cards")]}
      total={cards.length}
      filtered={filtered}
      columns={columns}
      nameOf={nameOfCard}
      open={open}
      current={url.edit}
      removal={(chosen) => bulk(map, keys(chosen), { act: "delete" })}
      bar={(chosen, done, rest) => (
        <BulkBar
          cards={keys(chosen)}
          act={(what, words) => done(bulk(map, keys(chosen), what), words)}
          {...rest}
        />
      )}
    />
  );
}

function Steps() {
  const { document: map, columns: steps, url, editing, open: openStep } = useMap();
  const table = url.table ?? NO_TABLE;
  const changed = useChanged(map.slug, editing.revision);
  const today = useToday();
  const columns = useMemo(() => stepColumns(), []);
  const rows = useMemo(() => stepRows(map, steps, changed, today), [map, steps, changed, today]);
  const filtered = useMemo(() => filterSteps(rows, table), [rows, table]);
  const open = useCallback((row: StepRow) => openStep(row.step.key), [openStep]);
  const keys = (chosen: ReadonlySet<string>) => new Set([...chosen].map((id) => id.slice("step:".length)));
  return (
    <Table
      label={t("Steps of the map: {map}", { map: map.title })}
      noun={[t("step"), t("steps")]}
      total={rows.length}
      filtered={filtered}
      columns={columns}
      nameOf={nameOfStep}
      open={open}
      current={url.step && `step:${url.step}`}
      removal={(chosen) => bulkSteps(map, keys(chosen), { act: "delete" })}
      bar={(chosen, done, rest) => (
        <StepBulkBar act={(what, words) => done(bulkSteps(map, keys(chosen), what), words)} {...rest} />
      )}
    />
  );
}

const nameOfStep = ({ step }: StepRow): string => step.title;

const NO_TABLE: TableUrl = {};

/** The day on which evidence is graded: that of the opening. */
const useToday = (): Date => useState(() => new Date())[0];

/** What every bar over chosen rows is given. */
export type BarProps = { count: number; copy: () => void; remove: () => void; clear: () => void };

type Rows = { id: string } & (CardRow | StepRow);

type Props<R extends Rows> = {
  label: string;
  noun: [one: string, many: string];
  total: number;
  filtered: Filtered<R>;
  columns: TableColumn<R>[];
  nameOf: (row: R) => string;
  open: (row: R) => void;
  current: string | undefined;
  removal: (chosen: ReadonlySet<string>) => Done;
  /** What is done to the rows that are chosen. `words` say what it was. */
  bar: (
    chosen: ReadonlySet<string>,
    done: (done: Done, words: string) => void,
    rest: BarProps,
  ) => React.ReactNode;
};

function Table<R extends Rows>(props: Props<R>) {
  const { label, noun, total, filtered, nameOf, open, current, removal, bar } = props;
  const { url, change, editing, isPast } = useMap();
  const columns = useMemo(
    () => (isPast ? props.columns.map(readOnly) : props.columns),
    [isPast, props.columns],
  );
  const phone = usePhone();
  const table = url.table ?? NO_TABLE;
  const [asChosen, choose] = useState(NOTHING);
  const [said, say] = useState("");
  const column = columns.find((each) => each.key === table.sort?.column);
  const isDown = table.sort?.isDown === true;
  const rows = useMemo(
    () => (column ? ordered(filtered.rows, column.order ?? column.text, isDown) : filtered.rows),
    [filtered.rows, column, isDown],
  );
  // What a filter hides is not changed along: only what is seen is chosen.
  const chosen = useMemo(() => {
    const seen = rows.filter((row) => asChosen.has(row.id)).map((row) => row.id);
    return seen.length === 0 ? NOTHING : new Set(seen);
  }, [rows, asChosen]);
  const show = (changes: Partial<TableUrl>) =>
    change({ table: withoutAbsent({ ...table, ...changes }) }, "replace");

  const make = (operations: Operation[]) => {
    say("");
    editing.make(operations);
  };
  const done = ({ operations, fits }: Done, words: string) => {
    const left = chosen.size - fits;
    if (operations.length > 0) editing.make(operations);
    const kept =
      left > 0 ? t(" {left} stayed: it does not fit there.", { left: counted(left, noun[0], noun[1]) }) : "";
    say(
      `${words}: ${counted(fits, noun[0], noun[1])}.${kept}${operations.length > 0 ? t(" Ctrl+Z takes it back.") : ""}`,
    );
  };
  const remove = () => {
    if (isPast) return say(t("What is past is looked at and not changed."));
    done(removal(chosen), t("Removed"));
    choose(NOTHING);
  };
  const copy = () => {
    const picked = chosen.size > 0 ? rows.filter((row) => chosen.has(row.id)) : rows;
    void copyRows(picked, columns).then(
      () =>
        say(t("Copied: {picked}, for a spreadsheet.", { picked: counted(picked.length, noun[0], noun[1]) })),
      () => say(t("Not copied: the browser does not let this page write the clipboard.")),
    );
  };
  const shared = { rows, columns, nameOf, chosen, choose, current, open };
  return (
    <div className="table-view">
      <FilterBar counts={filtered.counts} shown={{ rows: rows.length, total, noun }} copy={copy} />
      {chosen.size > 0 && !isPast ? (
        bar(chosen, done, { count: chosen.size, copy, remove, clear: () => choose(NOTHING) })
      ) : (
        <GapChips counts={filtered.counts as Counts} />
      )}
      <p className="table-said" role="status" data-testid="table-said">
        {said}
      </p>
      {rows.length === 0 ? (
        <NoRows
          noun={noun[1]}
          showAll={() => change({ table: withoutAbsent({ rows: table.rows, sort: table.sort }) })}
        />
      ) : phone ? (
        <PhoneRows {...shared} />
      ) : (
        <Sheet
          {...shared}
          label={label}
          draw={cellOf}
          sort={table.sort}
          onSort={(key) => show({ sort: nextSort(table.sort, key) })}
          make={make}
          remove={remove}
          say={say}
        />
      )}
    </div>
  );
}

const readOnly = <R,>({ editor: _editor, keep: _keep, ...column }: TableColumn<R>): TableColumn<R> => column;

const copyRows = <R,>(rows: R[], columns: TableColumn<R>[]): Promise<void> =>
  navigator.clipboard.writeText(tsvOf(rows, columns));

function NoRows({ noun, showAll }: { noun: string; showAll: () => void }) {
  return (
    <div className="pane table-none">
      <p>
        <b>{t("No {noun} are left by these filters.", { noun })}</b>
      </p>
      <button type="button" className="button" onClick={showAll}>
        {t("Show all")}
      </button>
    </div>
  );
}
