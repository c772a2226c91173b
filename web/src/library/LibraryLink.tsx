import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { Link } from "../frame/Link";
import type { Lane } from "../map/document";
import type { Element, ElementKind } from "../map/edit/operations";
import { useMap } from "../map/mapState";
import { Problem } from "../sources/Problem";
import { rich, t } from "../words";
import { type Item, type ItemKind, itemHref, MANY, useAllItems, useChange, useLink, useTake } from "./api";
import { ItemChoice } from "./editor/ItemChoice";
import { itemsFor, kindOfLane, linkOf } from "./editor/place";
import { usedOn } from "./words";
import "./editor/editor.css";

/** What stands for an item: a card, a persona or a piece of evidence, and the lane of a card. */
type Standing = { kind: ElementKind; element: Element; lane: Lane | undefined };

/** The item of the library that an element stands for: to link one, to take it in, to rename it everywhere, to unlink it. */
export function LibraryLink({ kind, element, lane }: Standing) {
  const items = useAllItems();
  const key = typeof element.item === "string" ? element.item : undefined;
  const item = items.data?.find((each) => each.key === key);
  return (
    <section className="section" aria-label={t("Library")}>
      <h3>{t("Library")}</h3>
      {key !== undefined ? (
        <Linked kind={kind} element={element} lane={lane} item={item} isLoading={!items.data} />
      ) : (
        <Unlinked kind={kind} element={element} lane={lane} items={items.data ?? []} />
      )}
    </section>
  );
}

const wordsOf = ({ kind, element }: Standing): string =>
  String((kind === "card" ? element.text : element.title) ?? "");

function Linked(props: Standing & { item: Item | undefined; isLoading: boolean }) {
  const { kind, element, item, isLoading } = props;
  const { editing } = useMap();
  const unlink = () => editing.make([{ op: "set", kind, key: element.key, field: "item" }]);
  return (
    <>
      {item ? (
        <p>
          {rich("Stands for {link}, used in {item}.", {
            link: (
              <Link className="text-link" href={itemHref(item)}>
                {item.title}
              </Link>
            ),
            item: usedOn(item),
          })}
        </p>
      ) : (
        <p>{isLoading ? "…" : t("The library has no item “{item}” now.", { item: String(element.item) })}</p>
      )}
      {item && wordsOf(props) !== item.title && <Differing {...props} item={item} />}
      <Button className="button ghost" onPress={unlink}>
        {t("Unlink this one")}
      </Button>
    </>
  );
}

/** The words of a linked element are not those of its item: which of both is to be right? */
function Differing(props: Standing & { item: Item }) {
  const { item } = props;
  const change = useChange(item);
  const link = useLinking(props);
  return (
    <div className="ask calm" role="group" aria-label={t("The words differ from the library")}>
      <p>{t("The library says “{item}”.", { item: item.title })}</p>
      <Button
        className="button"
        isDisabled={change.isPending || link.isBusy}
        onPress={() => change.mutate({ title: wordsOf(props) })}
      >
        {t("Rename it everywhere")}
      </Button>
      <Button className="button ghost" isDisabled={link.isBusy} onPress={() => link.to(item)}>
        {t("Take the library’s words")}
      </Button>
      <Problem failure={change.error ?? link.error} />
    </div>
  );
}

/** Has an element say what an item says. A card is changed here; of a persona and of evidence the library knows all the words. */
function useLinking({ kind, element }: Standing) {
  const { document, editing } = useMap();
  const link = useLink();
  const to = (item: Item) =>
    kind === "card"
      ? editing.make(linkOf({ key: element.key, text: String(element.text ?? "") }, item))
      : link.mutate({ item: item.key, map: document.slug, element: `${kind}:${element.key}` });
  return { to, isBusy: link.isPending || editing.saving.state !== "saved", error: link.error };
}

function Unlinked(props: Standing & { items: Item[] }) {
  const { kind, element, lane, items } = props;
  const { document, editing } = useMap();
  const id = useId();
  const natural = kind === "card" ? kindOfLane(lane) : (kind as ItemKind);
  const [asked, setAsked] = useState<ItemKind>(natural ?? "touchpoint");
  const take = useTake();
  const link = useLinking(props);
  const fitting = lane ? itemsFor(items, lane) : items.filter((item) => item.kind === kind);
  return (
    <>
      {fitting.length > 0 && (
        <>
          <ItemChoice label={t("From the library…")} items={fitting} choose={link.to} />
          {kind !== "card" && (
            <p className="quiet">{t("What the library says of it takes the place of what stands here.")}</p>
          )}
        </>
      )}
      {!natural && (
        <div className="field">
          <label htmlFor={`${id}-kind`}>{t("Becomes")}</label>
          <select
            id={`${id}-kind`}
            value={asked}
            onChange={(event) => setAsked(event.target.value as ItemKind)}
          >
            {Object.keys(MANY).map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </div>
      )}
      <Button
        className="button ghost"
        isDisabled={take.isPending || editing.saving.state !== "saved"}
        onPress={() =>
          take.mutate({ many: MANY[asked], map: document.slug, element: `${kind}:${element.key}` })
        }
      >
        {t("Take into the library")}
      </Button>
      <Problem failure={take.error ?? link.error} />
    </>
  );
}
