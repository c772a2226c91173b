import { useState } from "react";
import { Button } from "react-aria-components";
import { inWords } from "../codes";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { capitalised, count } from "../numbers";
import { go } from "../router";
import { Problem } from "../sources/Problem";
import { AddressSearch } from "../widgets/AddressSearch";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { t } from "../words";
import { type Item, itemHref, kindHref, useAdd, useItems, useKinds, useNumbers } from "./api";
import { Suggestions } from "./Suggestions";
import { figure, usedOn } from "./words";
import "../people/people.css";
import "../sources/sources.css";
import "../segments/segments.css";
import "./library.css";

/** What the maps share, kind by kind: where each item is used, and what was observed of it. */
export function LibraryPage({ many, search }: { many: string; search: string }) {
  useTitle(t("Library · Footpath"));
  const kinds = useKinds();
  const items = useItems(many, search);
  const one = kinds.data?.find((each) => each.kind === many)?.one ?? "touchpoint";
  return (
    <Frame section="library" crumbs={[{ label: t("Library") }]}>
      <main id="content" className="page people segments-page library-page">
        <h1>{t("Library")}</h1>
        <p className="lede">
          {t("One item, used by many maps. What is renamed here is renamed on every map that uses it.")}
        </p>
        {kinds.error && <Failure failure={kinds.error} retry={kinds.refetch} />}
        <nav className="library-kinds" aria-label={t("Kinds of items")}>
          {kinds.data?.map((each) => (
            <Link
              key={each.kind}
              href={kindHref(each.kind)}
              aria-current={each.kind === many ? "page" : undefined}
            >
              {capitalised(inWords(each.kind))} <small>{count(each.items)}</small>
            </Link>
          ))}
        </nav>
        <AddressSearch
          key={many}
          label={t("Find among the {many}", { many: inWords(many) })}
          placeholder={t("Title, tag, owner")}
          query={search}
          href={(query) => `${kindHref(many)}${query ? `?search=${encodeURIComponent(query)}` : ""}`}
        />
        <AddItem many={many} one={one} />
        {items.error ? (
          <Failure failure={items.error} retry={items.refetch} />
        ) : !items.data ? (
          <>
            <Loading what={t("the library")} />
            <Blocks lines={Array.from({ length: 4 }, () => ({ width: "100%", height: 48 }))} />
          </>
        ) : items.data.length === 0 ? (
          <p className="none">
            {search
              ? t("Nothing here has “{search}” in it.", { search })
              : t("No {many} here yet: add one, or collect them below.", { many: inWords(many) })}
          </p>
        ) : (
          <ItemTable items={items.data} many={many} />
        )}
        <Suggestions many={many} />
      </main>
    </Frame>
  );
}

function AddItem({ many, one }: { many: string; one: string }) {
  const [title, setTitle] = useState("");
  const add = useAdd(many);
  return (
    <form
      className="library-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== "") add.mutate(title.trim(), { onSuccess: ({ item }) => go(itemHref(item)) });
      }}
    >
      <input
        aria-label={t("Title of a new {one}", { one: inWords(one) })}
        placeholder={t("New {one}", { one: inWords(one) })}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" className="button" isDisabled={add.isPending || title.trim() === ""}>
        {t("Add")}
      </Button>
      <Problem failure={add.error} />
    </form>
  );
}

function ItemTable({ items, many }: { items: Item[]; many: string }) {
  return (
    <table className="data-table people-table segment-table">
      <thead>
        <tr>
          <th scope="col">{t("Item")}</th>
          <th scope="col">{t("Used in")}</th>
          <th scope="col">{t("Observed")}</th>
          <th scope="col">{t("Owner")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ItemRow key={item.key} item={item} many={many} />
        ))}
      </tbody>
    </table>
  );
}

function ItemRow({ item, many }: { item: Item; many: string }) {
  const numbers = useNumbers(many, item.key);
  return (
    <tr>
      <th scope="row">
        <Link href={itemHref(item)} data-testid="library-row">
          {item.title}
        </Link>
        <small>{[...item.tags.map((tag) => `#${tag}`), ...item.alsoKnownAs].join(" · ")}</small>
      </th>
      <td data-label={t("Used in")}>{usedOn(item)}</td>
      <td data-label={t("Observed")} title={numbers.error?.message ?? numbers.data?.says}>
        {numbers.error
          ? t("cannot be counted")
          : numbers.data
            ? (figure(numbers.data) ?? t("not counted"))
            : "…"}
      </td>
      <td data-label={t("Owner")}>{item.owner ?? t("nobody yet")}</td>
    </tr>
  );
}
