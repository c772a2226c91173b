import { useState } from "react";
import { Button } from "react-aria-components";
import { inWords } from "../codes";
import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { FieldInput } from "../map/panel/fields/FieldInput";
import { KeptField } from "../map/panel/fields/KeptField";
import { capitalised } from "../numbers";
import { go } from "../router";
import { Problem } from "../sources/Problem";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { t } from "../words";
import {
  type Item,
  itemHref,
  kindHref,
  MANY,
  useChange,
  useDelete,
  useHistory,
  useItem,
  useUses,
} from "./api";
import { Bound } from "./Bound";
import { ITEM_FIELDS } from "./fields";
import { Merge } from "./Merge";
import { Observed } from "./Observed";
import { Reach } from "./Reach";
import { placeHref, usedOn } from "./words";
import "../people/people.css";
import "../sources/sources.css";
import "../segments/segments.css";
import "../map/map.css";
import "../map/panel/panel.css";
import "./library.css";

/** One item: what is known of it, edited where it stands; what was observed of it; where it is used; what was done to it. */
export function ItemPage({ many, name }: { many: string; name: string }) {
  const item = useItem(many, name);
  const title = item.data?.title ?? name;
  useTitle(t("{title} · Library · Footpath", { title }));
  const crumbs = [{ label: t("Library"), href: kindHref(many) }, { label: title }];
  return (
    <Frame section="library" crumbs={crumbs}>
      <main id="content" className="page people segments-page library-page">
        {item.error ? (
          <Failure failure={item.error} retry={item.refetch} />
        ) : !item.data ? (
          <>
            <Loading what={t("the item")} />
            <Blocks lines={Array.from({ length: 8 }, () => ({ width: "100%", height: 34 }))} />
          </>
        ) : (
          <>
            <h1>{item.data.title}</h1>
            <p className="lede">
              {t(
                "{kind}, used {uses, plural, =0 {nowhere yet} other {in {data}}}{hasAlsoKnownAs, select, yes {. Also known as {alsoKnownAs}} other {}}.{hasGrade, select, yes { Its grade today is “{grade}”.} other {}}{hasValue, select, yes { Its value is {value} of 100.} other {}}",
                {
                  kind: capitalised(inWords(item.data.kind)),
                  uses: item.data.uses,
                  data: usedOn(item.data),
                  hasAlsoKnownAs: item.data.alsoKnownAs.length > 0 ? "yes" : "no",
                  alsoKnownAs: item.data.alsoKnownAs.length > 0 ? item.data.alsoKnownAs.join(", ") : "",
                  hasGrade: item.data.grade ? "yes" : "no",
                  grade: item.data.grade,
                  hasValue: item.data.value !== null ? "yes" : "no",
                  value: item.data.value !== null ? item.data.value : "",
                },
              )}
            </p>
            <Observed many={MANY[item.data.kind]} name={item.data.key} />
            <Reach many={MANY[item.data.kind]} name={item.data.key} />
            <Uses item={item.data} />
            <Known key={item.data.key} item={item.data} />
            <History item={item.data} />
            <Merge key={`merge ${item.data.key}`} item={item.data} />
            <DeleteItem item={item.data} />
          </>
        )}
      </main>
    </Frame>
  );
}

function Known({ item }: { item: Item }) {
  const change = useChange(item);
  const keep = (name: string, value: unknown) => {
    const isEmpty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
    change.mutate({ [name]: isEmpty ? null : value });
  };
  return (
    <section className="block step-form" aria-labelledby="known-title">
      <h2 id="known-title">{t("What is known of it")}</h2>
      <KeptField
        label={t("Title, on every map that uses it")}
        text={item.title}
        keep={(title) => title.trim() !== "" && change.mutate({ title: title.trim() })}
      />
      <KeptField
        label={t("Description")}
        text={item.description ?? ""}
        long
        keep={(text) => keep("description", text.trim())}
      />
      <KeptField label={t("Owner")} text={item.owner ?? ""} keep={(text) => keep("owner", text.trim())} />
      <KeptField
        label={t("Tags")}
        hint={t("with commas between them")}
        text={item.tags.join(", ")}
        keep={(text) =>
          keep(
            "tags",
            text
              .split(",")
              .map((tag) => tag.trim())
              .filter((tag) => tag !== ""),
          )
        }
      />
      {ITEM_FIELDS[item.kind].map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={item.fields[field.name]}
          keep={(value) => {
            const isEmpty =
              value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
            if (isEmpty && item.fields[field.name] === undefined) return;
            change.mutate({ fields: { [field.name]: isEmpty ? null : value } });
          }}
        />
      ))}
      {item.kind === "touchpoint" && <Bound item={item} change={change.mutate} />}
      <Problem failure={change.error} />
    </section>
  );
}

function Uses({ item }: { item: Item }) {
  const uses = useUses(MANY[item.kind], item.key);
  return (
    <section className="block" aria-labelledby="uses-title">
      <h2 id="uses-title">{t("Where it is used")}</h2>
      {uses.error && <Failure failure={uses.error} retry={uses.refetch} />}
      {uses.data && uses.data.uses.length + uses.data.items.length === 0 && (
        <p>{t("Nowhere yet. Open a card on a map, and choose it under “From the library”.")}</p>
      )}
      <ul className="library-list">
        {uses.data?.uses.map((use) => (
          <li key={`${use.map} ${use.element}`}>
            <Link className="text-link" href={placeHref(use)} data-testid="library-use">
              {use.mapTitle}
            </Link>
            <small>{[use.lane, use.stage, use.stepTitle].filter(Boolean).join(" · ")}</small>
            {use.words !== item.title && <small>{t("says “{words}” there", { words: use.words })}</small>}
          </li>
        ))}
        {uses.data?.items.map((other) => (
          <li key={other.key}>
            <Link className="text-link" href={itemHref(other)}>
              {other.title}
            </Link>
            <small>{other.kind}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ item }: { item: Item }) {
  const history = useHistory(MANY[item.kind], item.key);
  if (history.error) return <Failure failure={history.error} retry={history.refetch} />;
  return (
    <section className="block" aria-labelledby="history-title">
      <h2 id="history-title">{t("What was done to it")}</h2>
      <ol className="library-list">
        {history.data?.map((revision) => (
          <li key={revision.revision}>
            <span>{revision.note}</span>
            <small>
              {t("{savedAt}{hasAuthor, select, yes {, {author}} other {}}", {
                savedAt: day(revision.savedAt),
                hasAuthor: revision.author ? "yes" : "no",
                author: revision.author,
              })}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function DeleteItem({ item }: { item: Item }) {
  const remove = useDelete(item);
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="block" aria-labelledby="delete-title">
      <h2 id="delete-title">{t("Delete it")}</h2>
      <p>
        {item.uses > 0
          ? t(
              "What stands for it in {uses, plural, one {# place} other {# places}} keeps its words, and stands for nothing then.",
              { uses: item.uses },
            )
          : t("It goes away with its history.")}
      </p>
      {isAsking ? (
        <div className="ask" role="group" aria-label={t("Delete the item")}>
          <p>{t("This cannot be taken back.")}</p>
          <Button
            className="button danger"
            isDisabled={remove.isPending}
            onPress={() => remove.mutate(true, { onSuccess: () => go(kindHref(MANY[item.kind])) })}
          >
            {t("Delete “{item}”", { item: item.title })}
          </Button>
          <Button className="button ghost" autoFocus onPress={() => setAsking(false)}>
            {t("Keep it")}
          </Button>
        </div>
      ) : (
        <Button className="button danger" onPress={() => setAsking(true)}>
          {t("Delete…")}
        </Button>
      )}
      <Problem failure={remove.error} />
    </section>
  );
}
