import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { count } from "../numbers";
import { go } from "../router";
import { ago } from "../widgets/ago";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { Segmented } from "../widgets/Segmented";
import { useTitle } from "../widgets/useMedia";
import { useNow } from "../widgets/useNow";
import { t } from "../words";
import { type Filter, type Group, useGroups } from "./api";
import { GroupView } from "./GroupView";
import "./quarantine.css";

type State = "open" | "mended" | "all";

const STATES: { key: State; label: string }[] = [
  { key: "open", label: t("To mend") },
  { key: "mended", label: t("Mended") },
  { key: "all", label: t("All") },
];

const REPLAYED: Record<State, boolean | null> = { open: false, mended: true, all: null };

function href(state: State, source: string | null, group?: Group): string {
  const query = new URLSearchParams();
  if (state !== "open") query.set("state", state);
  const from = group?.source ?? source;
  if (from) query.set("source", from);
  if (group) {
    query.set("kind", group.kind);
    query.set("shape", group.shape);
  }
  return query.size ? `/quarantine?${query}` : "/quarantine";
}

/** What could not be understood, by reason; one reason opens to its calls and how to mend them. */
export function QuarantinePage({ query }: { query: URLSearchParams }) {
  useTitle(t("Quarantine · Footpath"));
  const state = STATES.find((each) => each.key === query.get("state"))?.key ?? "open";
  const source = query.get("source");
  const shape = query.get("shape");
  const filter: Filter = { replayed: REPLAYED[state], source };
  return (
    <Frame
      section="quarantine"
      crumbs={
        shape
          ? [{ label: t("Quarantine"), href: href(state, null) }, { label: source ?? t("One reason") }]
          : [{ label: t("Quarantine") }]
      }
    >
      <main id="content" className="page quarantine">
        {shape ? (
          <GroupView filter={{ ...filter, kind: query.get("kind"), shape }} />
        ) : (
          <Groups filter={filter} state={state} />
        )}
      </main>
    </Frame>
  );
}

function Groups({ filter, state }: { filter: Filter; state: State }) {
  const groups = useGroups(filter);
  const source = filter.source ?? null;
  return (
    <>
      <h1>{groups.data ? headline(groups.data.total, state) : t("Quarantine")}</h1>
      <p className="lede">
        {t(
          "What came in and could not be understood, with its bytes as they came. Nothing of it counts until it is mended, and nothing is thrown away until you say so.",
        )}
      </p>
      <div className="quarantine-bar">
        <Segmented
          label={t("Which")}
          choices={STATES}
          chosen={state}
          onChoose={(key) => go(href(key, source))}
        />
        {source && (
          <Link
            className="pill outlined"
            href={href(state, null)}
            aria-label={t("Source {source}, show all sources", { source })}
          >
            {t("Source {source}", { source })} <span aria-hidden="true">×</span>
          </Link>
        )}
      </div>
      {groups.error ? (
        <Failure failure={groups.error} retry={groups.refetch} />
      ) : !groups.data ? (
        <>
          <Loading what={t("the quarantine")} />
          <Blocks lines={Array.from({ length: 4 }, () => ({ width: "100%", height: 60 }))} />
        </>
      ) : groups.data.groups.length === 0 ? (
        <p className="none">{NOTHING[state]}</p>
      ) : (
        <ul className="groups" aria-label={t("Reasons")}>
          {groups.data.groups.map((group) => (
            <GroupRow
              key={`${group.kind}${group.source}${group.shape}`}
              group={group}
              href={href(state, source, group)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

const NOTHING: Record<State, string> = {
  open: t("Nothing: all that came in was understood."),
  mended: t("Nothing was mended yet."),
  all: t("Nothing: all that ever came in was understood."),
};

function headline(total: number, state: State): string {
  if (total === 0) return state === "open" ? t("Nothing to mend.") : t("The quarantine is empty.");
  if (state === "mended")
    return t("{total, plural, one {# call was} other {# calls were}} mended.", { total });
  return t("{total, plural, one {# call or row} other {# calls and rows}} could not be understood.", {
    total,
  });
}

function GroupRow({ group, href: target }: { group: Group; href: string }) {
  const now = useNow();
  return (
    <li className="group">
      <span className="group-count">{count(group.count)}</span>
      <span className="group-what">
        <Link href={target} data-testid="group">
          {group.shape}
        </Link>
        <small>
          {t(
            "{hasKind, select, yes {Calls} other {Rows of files}} from {source} · last {last}{hasReplayed, select, yes { · {replayed} mended} other {}}",
            {
              hasKind: group.kind === "call" ? "yes" : "no",
              source: group.source,
              last: ago(group.last, now),
              hasReplayed: group.replayed > 0 ? "yes" : "no",
              replayed: group.replayed > 0 ? count(group.replayed) : "",
            },
          )}
        </small>
      </span>
    </li>
  );
}
