import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { Link } from "../frame/Link";
import type { Lane } from "../map/document";
import type { Element, ElementKind } from "../map/edit/operations";
import { useMap } from "../map/mapState";
import { Problem } from "../sources/Problem";
import { rich, t } from "../words";
import { type Item, type ItemKind, itemHref, MANY, useAllItems, useChange, useTake } from "./api";
import { usedOn } from "./words";

/** What cards of a lane stand for, where that follows from the lane. */
const OF_LANE: Record<string, ItemKind> = {
  TOUCHPOINTS: "touchpoint",
  CHANNELS: "channel",
  PERSONA_DETAIL: "persona",
  METRICS: "metric",
  INSIGHTS: "insight",
  PAINS: "insight",
  GAINS: "insight",
  EXPECTATIONS: "insight",
  GOALS: "insight",
  OPPORTUNITIES: "opportunity",
  SOLUTIONS: "solution",
};

/** The item of the library that a card stands for: to link one, to take it in, to rename it everywhere, to unlink it. */
export function LibraryLink(props: { kind: ElementKind; element: Element; lane: Lane | undefined }) {
  const { kind, element, lane } = props;
  const items = useAllItems();
  const key = typeof element.item === "string" ? element.item : undefined;
  const item = items.data?.find((each) => each.key === key);
  return (
    <section className="section" aria-label={t("Library")}>
      <h3>{t("Library")}</h3>
      {key !== undefined ? (
        <Linked kind={kind} element={element} item={item} isLoading={!items.data} />
      ) : (
        <Unlinked kind={kind} element={element} lane={lane} items={items.data ?? []} />
      )}
    </section>
  );
}

function Linked(props: { kind: ElementKind; element: Element; item: Item | undefined; isLoading: boolean }) {
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
      {item && kind === "card" && element.text !== item.title && (
        <Differing item={item} text={String(element.text)} cardKey={element.key} />
      )}
      <Button className="button ghost" onPress={unlink}>
        {t("Unlink this one")}
      </Button>
    </>
  );
}

/** The words of a linked card are not those of its item: which of both is to be right? */
function Differing({ item, text, cardKey }: { item: Item; text: string; cardKey: string }) {
  const { editing } = useMap();
  const change = useChange(item);
  return (
    <div className="ask" role="group" aria-label={t("The words differ from the library")}>
      <p>{t("The library says “{item}”.", { item: item.title })}</p>
      <Button className="button" isDisabled={change.isPending} onPress={() => change.mutate({ title: text })}>
        {t("Rename it everywhere")}
      </Button>
      <Button
        className="button ghost"
        onPress={() =>
          editing.make([{ op: "set", kind: "card", key: cardKey, field: "text", value: item.title }])
        }
      >
        {t("Take the library’s words")}
      </Button>
      <Problem failure={change.error} />
    </div>
  );
}

function Unlinked(props: { kind: ElementKind; element: Element; lane: Lane | undefined; items: Item[] }) {
  const { kind, element, lane, items } = props;
  const { document, editing } = useMap();
  const id = useId();
  const natural = kind === "card" ? OF_LANE[lane?.type ?? ""] : (kind as ItemKind);
  const [asked, setAsked] = useState<ItemKind>(natural ?? "touchpoint");
  const take = useTake();
  const fitting = items.filter((item) =>
    kind === "card" ? !natural || item.kind === natural : item.kind === kind,
  );
  const link = (key: string) => {
    const item = fitting.find((each) => each.key === key);
    if (!item) return;
    editing.make([
      { op: "set", kind, key: element.key, field: "item", value: item.key },
      ...(element.text === item.title
        ? []
        : [{ op: "set" as const, kind, key: element.key, field: "text", value: item.title }]),
    ]);
  };
  return (
    <>
      {kind === "card" && fitting.length > 0 && (
        <div className="field">
          <label htmlFor={id}>{t("From the library…")}</label>
          <select id={id} value="" onChange={(event) => link(event.target.value)}>
            <option value="">{t("choose an item to link")}</option>
            {fitting.map((item) => (
              <option key={item.key} value={item.key}>
                {item.title}
              </option>
            ))}
          </select>
        </div>
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
      <Problem failure={take.error} />
    </>
  );
}
