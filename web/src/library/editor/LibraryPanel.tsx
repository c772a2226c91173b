import { useId, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { inWords } from "../../codes";
import { Link } from "../../frame/Link";
import { useDragging } from "../../map/grid/useDragging";
import { useMap } from "../../map/mapState";
import { PanelHead } from "../../map/panel/PanelHead";
import { capitalised, count } from "../../numbers";
import { matches } from "../../palette/match";
import { Blocks } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { usePhone } from "../../widgets/useMedia";
import { rich, t } from "../../words";
import { type Item, type ItemKind, kindHref, MANY, useAllItems } from "../api";
import { usedOn } from "../words";
import { libraryAddress, readLibraryAddress } from "./address";
import { PutForm } from "./PutForm";
import { cardOf } from "./place";
import "./editor.css";

/** So many are listed at once; typing finds the others. */
const MOST = 60;

/** The library beside the map: found by kind and words, and put on the map by dragging, by keys or by naming lane and step. */
export default function LibraryPanel({ close }: { close: () => void }) {
  const { url } = useMap();
  const items = useAllItems();
  const { kind } = readLibraryAddress(url.edit);
  return (
    <>
      <PanelHead where={t("Beside this map")} close={close}>
        <h2 tabIndex={-1}>{t("Library")}</h2>
      </PanelHead>
      <div className="panel-body library-panel">
        {items.error ? (
          <Failure failure={items.error} retry={items.refetch} />
        ) : !items.data ? (
          <Blocks lines={Array.from({ length: 5 }, () => ({ width: "100%", height: 40 }))} />
        ) : items.data.length === 0 ? (
          <Empty />
        ) : (
          <Found items={items.data} kind={kind} />
        )}
      </div>
    </>
  );
}

function Empty() {
  return (
    <section className="section">
      <p>{t("The library is empty.")}</p>
      <p className="quiet">
        {rich("Open a card and take it in, or <link>collect what maps share</link>.", {
          link: (text) => <Link href={kindHref("touchpoints")}>{text}</Link>,
        })}
      </p>
    </section>
  );
}

function Found({ items, kind }: { items: Item[]; kind: ItemKind | undefined }) {
  const { change } = useMap();
  const [typed, setTyped] = useState("");
  const id = useId();
  const ofKind = kind ? items.filter((item) => item.kind === kind) : items;
  const found = ofKind.filter((item) =>
    matches([item.title, ...item.alsoKnownAs, ...item.tags, item.owner ?? ""].join(" "), typed),
  );
  const choose = (chosen: string) =>
    change({ edit: libraryAddress(chosen === "" ? {} : { kind: chosen as ItemKind }) }, "replace");
  return (
    <>
      <section className="section library-find">
        <div className="field">
          <label htmlFor={`${id}-kind`}>{t("Kind")}</label>
          <select id={`${id}-kind`} value={kind ?? ""} onChange={(event) => choose(event.target.value)}>
            <option value="">{t("Every kind ({items})", { items: count(items.length) })}</option>
            {Object.entries(MANY).map(([one, many]) => (
              <option key={one} value={one}>
                {capitalised(inWords(many))} ({count(items.filter((item) => item.kind === one).length)})
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={id}>{t("Find in the library")}</label>
          <input
            id={id}
            type="search"
            placeholder={t("Title, tag, owner")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      </section>
      {found.length === 0 ? (
        <p className="section quiet" role="status">
          {typed.trim() === ""
            ? t("No {many} here yet.", { many: kind ? inWords(MANY[kind]) : t("items") })
            : t("Nothing here has “{typed}” in it.", { typed: typed.trim() })}
        </p>
      ) : (
        <ItemList items={found.slice(0, MOST)} />
      )}
      {found.length > MOST && (
        <p className="section quiet">
          {t("{found} more: type on to find them.", { found: count(found.length - MOST) })}
        </p>
      )}
    </>
  );
}

function ItemList({ items }: { items: Item[] }) {
  const { url, isPast } = useMap();
  const phone = usePhone();
  const byKey = useMemo(() => new Map(items.map((item) => [item.key, item])), [items]);
  const drag = useDragging((map, dragged, target) => {
    const item = byKey.get(dragged.key);
    return item && target.at === "cell" ? cardOf(map, item, target) : [];
  });
  return (
    // Buttons keep presses to themselves: a drag is seen before they do.
    <ul className="library-items" aria-label={t("Items")} onPointerDownCapture={drag}>
      {items.map((item) => (
        <ItemLine key={item.key} item={item} isOpen={readLibraryAddress(url.edit).item === item.key} />
      ))}
      {!isPast && !phone && url.view === "map" && (
        <li className="quiet library-hint">
          {t("Drag an item onto a cell, or open it and choose its place.")}
        </li>
      )}
    </ul>
  );
}

function ItemLine({ item, isOpen }: { item: Item; isOpen: boolean }) {
  const { url, change, isPast } = useMap();
  const { kind } = readLibraryAddress(url.edit);
  const toggle = () => {
    const of = kind ?? item.kind;
    const edit = isOpen ? libraryAddress(kind ? { kind } : {}) : libraryAddress({ kind: of, item: item.key });
    change({ edit }, "replace");
  };
  return (
    <li className="library-item" data-drag={isPast ? undefined : `item:${item.key}`}>
      <Button className="library-name" aria-expanded={isOpen} onPress={toggle}>
        <span>{item.title}</span>
        <small>
          {capitalised(item.kind)}, {item.uses === 0 ? t("used nowhere yet") : usedOn(item)}
        </small>
      </Button>
      {isOpen && <PutForm item={item} />}
    </li>
  );
}
