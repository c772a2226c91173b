import { useEffect, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { count } from "../../numbers";
import { Icon } from "../../widgets/Icon";
import { Segmented } from "../../widgets/Segmented";
import { usePhone } from "../../widgets/useMedia";
import { t } from "../../words";
import { useMap } from "../mapState";
import { cardColumns, ownersOf, tagsOf } from "./columns";
import type { Counts } from "./filters";
import { stepColumns } from "./stepColumns";
import { type Rows, type TableUrl, withoutAbsent } from "./tableUrl";

const PAUSE_MILLIS = 150;

type Shown = { rows: number; total: number; noun: [one: string, many: string] };

/** Which rows the table has, and which of them are shown. All of it is kept in the address. */
export function FilterBar(props: {
  counts: Counts | undefined;
  shown: Shown | undefined;
  copy?: () => void;
}) {
  const { counts, shown, copy } = props;
  const { document: map, columns, url, change } = useMap();
  const phone = usePhone();
  const [isOpen, setOpen] = useState(false);
  const table = url.table ?? {};
  const rows = table.rows ?? "cards";
  const show = (changes: Partial<TableUrl>) =>
    change({ table: withoutAbsent({ ...table, ...changes }) }, "replace");
  const cards = (map.lanes ?? []).reduce((sum, lane) => sum + lane.cards.length, 0);
  const used = [table.lane, table.stage, table.owner, table.tag].filter(Boolean).length;
  const isFolded = phone && !isOpen;
  return (
    <section className="table-bar" aria-label={t("Which rows")}>
      <Segmented<Rows>
        label={t("Rows")}
        testId="table-rows"
        choices={[
          { key: "cards", label: t("Cards"), mark: <small>{count(cards)}</small> },
          { key: "steps", label: t("Steps"), mark: <small>{count(columns.length)}</small> },
          { key: "numbers", label: t("Numbers") },
        ]}
        chosen={rows}
        // Filters that fit both are kept; the order is of the columns of one.
        onChoose={(chosen) =>
          show({ rows: chosen === "cards" ? undefined : chosen, sort: undefined, only: undefined })
        }
      />
      {counts && (
        <>
          <Find
            find={table.find}
            placeholder={phone ? t("Find") : rows === "steps" ? t("Words, events") : t("Words, owner, tag")}
            show={show}
          />
          {phone && (
            <Button className="button" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              <Icon name="filter" size={14} />{" "}
              {t("Filter{hasUsed, select, yes { ({used})} other {}}", {
                hasUsed: used > 0 ? "yes" : "no",
                used,
              })}
            </Button>
          )}
          {!isFolded && (
            <>
              <Filter
                label={t("Stage")}
                value={table.stage}
                choices={map.stages.map(({ key, title }) => ({ key, title }))}
                counts={counts.stages}
                onChoose={(stage) => show({ stage })}
              />
              {rows === "cards" && (
                <>
                  <Filter
                    label={t("Lane")}
                    value={table.lane}
                    choices={(map.lanes ?? []).map(({ key, title }) => ({ key, title }))}
                    counts={counts.lanes}
                    onChoose={(lane) => show({ lane })}
                  />
                  <Filter
                    label={t("Owner")}
                    value={table.owner}
                    choices={ownersOf(map).map((owner) => ({ key: owner, title: owner }))}
                    counts={counts.owners}
                    onChoose={(owner) => show({ owner })}
                  />
                  <Filter
                    label={t("Tag")}
                    value={table.tag}
                    choices={tagsOf(map).map((tag) => ({ key: tag, title: tag }))}
                    counts={counts.tags}
                    onChoose={(tag) => show({ tag })}
                  />
                </>
              )}
              {phone && <Order rows={rows} sort={table.sort} show={show} />}
            </>
          )}
          <span className="grow" />
          {shown && (
            <span className="table-count" data-testid="table-count">
              {shown.rows === shown.total
                ? `${count(shown.total)} ${shown.total === 1 ? shown.noun[0] : shown.noun[1]}`
                : t("{rows} of {total}", { rows: count(shown.rows), total: count(shown.total) })}
            </span>
          )}
          {!phone && (
            <Button className="button ghost" onPress={copy}>
              <Icon name="copy" size={14} /> {t("Copy")}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

type Show = (changes: Partial<TableUrl>) => void;

/** Words are looked for once nothing was typed for a moment. */
function Find(props: { find: string | undefined; placeholder: string; show: Show }) {
  const { find = "", placeholder, show } = props;
  const [typed, setTyped] = useState(find);
  useEffect(() => setTyped(find), [find]);
  useEffect(() => {
    if (typed === find) return;
    const pause = window.setTimeout(() => show({ find: typed || undefined }), PAUSE_MILLIS);
    return () => window.clearTimeout(pause);
  }, [typed, find, show]);
  return (
    <SearchField aria-label={t("Find rows")} className="search" value={typed} onChange={setTyped}>
      <Icon name="search" />
      <Input placeholder={placeholder} />
      <Button className="button icon-only ghost small" aria-label={t("Clear")}>
        <Icon name="close" size={12} />
      </Button>
    </SearchField>
  );
}

function Filter(props: {
  label: string;
  value: string | undefined;
  choices: { key: string; title: string }[];
  counts: Map<string, number>;
  onChoose: (key: string | undefined) => void;
}) {
  const { label, value, choices, counts, onChoose } = props;
  if (choices.length === 0) return null;
  return (
    <select
      className="table-filter"
      aria-label={label}
      value={value ?? ""}
      data-used={value ? true : undefined}
      onChange={(event) => onChoose(event.target.value || undefined)}
    >
      <option value="">{t("{label}: all", { label })}</option>
      {choices.map(({ key, title }) => (
        <option key={key} value={key}>
          {title} ({count(counts.get(key) ?? 0)})
        </option>
      ))}
      {value && !choices.some(({ key }) => key === value) && <option value={value}>{value} (0)</option>}
    </select>
  );
}

/** On a phone there are no heads of columns to press. */
function Order({ rows, sort, show }: { rows: Rows; sort: TableUrl["sort"]; show: Show }) {
  const { document: map } = useMap();
  const columns: { key: string; title: string }[] = rows === "steps" ? stepColumns() : cardColumns(map);
  const orders = columns.flatMap(({ key, title }) => [
    { value: key, title: t("{title}, rising", { title }) },
    { value: `-${key}`, title: t("{title}, falling", { title }) },
  ]);
  return (
    <select
      className="table-filter"
      aria-label={t("Order")}
      value={sort ? `${sort.isDown ? "-" : ""}${sort.column}` : ""}
      onChange={({ target: { value } }) =>
        show({ sort: value ? { column: value.replace(/^-/, ""), isDown: value.startsWith("-") } : undefined })
      }
    >
      <option value="">{t("Order: as on the map")}</option>
      {orders.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </select>
  );
}
