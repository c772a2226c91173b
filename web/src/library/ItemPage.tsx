import { useState } from "react";
import { Button } from "react-aria-components";
import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { FieldInput } from "../map/panel/fields/FieldInput";
import { KeptField } from "../map/panel/fields/KeptField";
import { capitalised, counted } from "../numbers";
import { go } from "../router";
import { Problem } from "../sources/Problem";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
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
  useTitle(`${title} · Library · Footpath`);
  const crumbs = [{ label: "Library", href: kindHref(many) }, { label: title }];
  return (
    <Frame section="library" crumbs={crumbs}>
      <main id="content" className="page people segments-page library-page">
        {item.error ? (
          <Failure failure={item.error} retry={item.refetch} />
        ) : !item.data ? (
          <>
            <Loading what="the item" />
            <Blocks lines={Array.from({ length: 8 }, () => ({ width: "100%", height: 34 }))} />
          </>
        ) : (
          <>
            <h1>{item.data.title}</h1>
            <p className="lede">
              {capitalised(item.data.kind)}, used{" "}
              {item.data.uses === 0 ? "nowhere yet" : `in ${usedOn(item.data)}`}
              {item.data.alsoKnownAs.length > 0 && `. Also known as ${item.data.alsoKnownAs.join(", ")}`}.
              {item.data.grade && ` Its grade today is “${item.data.grade}”.`}
              {item.data.value !== null && ` Its value is ${item.data.value} of 100.`}
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
      <h2 id="known-title">What is known of it</h2>
      <KeptField
        label="Title, on every map that uses it"
        text={item.title}
        keep={(title) => title.trim() !== "" && change.mutate({ title: title.trim() })}
      />
      <KeptField
        label="Description"
        text={item.description ?? ""}
        long
        keep={(text) => keep("description", text.trim())}
      />
      <KeptField label="Owner" text={item.owner ?? ""} keep={(text) => keep("owner", text.trim())} />
      <KeptField
        label="Tags"
        hint="with commas between them"
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
      <h2 id="uses-title">Where it is used</h2>
      {uses.error && <Failure failure={uses.error} retry={uses.refetch} />}
      {uses.data && uses.data.uses.length + uses.data.items.length === 0 && (
        <p>Nowhere yet. Open a card on a map, and choose it under “From the library”.</p>
      )}
      <ul className="library-list">
        {uses.data?.uses.map((use) => (
          <li key={`${use.map} ${use.element}`}>
            <Link className="text-link" href={placeHref(use)} data-testid="library-use">
              {use.mapTitle}
            </Link>
            <small>{[use.lane, use.stage, use.stepTitle].filter(Boolean).join(" · ")}</small>
            {use.words !== item.title && <small>says “{use.words}” there</small>}
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
      <h2 id="history-title">What was done to it</h2>
      <ol className="library-list">
        {history.data?.map((revision) => (
          <li key={revision.revision}>
            <span>{revision.note}</span>
            <small>
              {day(revision.savedAt)}
              {revision.author && `, ${revision.author}`}
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
      <h2 id="delete-title">Delete it</h2>
      <p>
        {item.uses > 0
          ? `What stands for it in ${counted(item.uses, "place", "places")} keeps its words, and stands for nothing then.`
          : "It goes away with its history."}
      </p>
      {isAsking ? (
        <div className="ask" role="group" aria-label="Delete the item">
          <p>This cannot be taken back.</p>
          <Button
            className="button danger"
            isDisabled={remove.isPending}
            onPress={() => remove.mutate(true, { onSuccess: () => go(kindHref(MANY[item.kind])) })}
          >
            Delete “{item.title}”
          </Button>
          <Button className="button ghost" autoFocus onPress={() => setAsking(false)}>
            Keep it
          </Button>
        </div>
      ) : (
        <Button className="button danger" onPress={() => setAsking(true)}>
          Delete…
        </Button>
      )}
      <Problem failure={remove.error} />
    </section>
  );
}
