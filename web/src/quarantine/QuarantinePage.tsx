import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { count, counted } from "../numbers";
import { go } from "../router";
import { ago } from "../widgets/ago";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { Segmented } from "../widgets/Segmented";
import { useTitle } from "../widgets/useMedia";
import { useNow } from "../widgets/useNow";
import { type Filter, type Group, useGroups } from "./api";
import { GroupView } from "./GroupView";
import "./quarantine.css";

type State = "open" | "mended" | "all";

const STATES: { key: State; label: string }[] = [
  { key: "open", label: "To mend" },
  { key: "mended", label: "Mended" },
  { key: "all", label: "All" },
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
  useTitle("Quarantine · Footpath");
  const state = STATES.find((each) => each.key === query.get("state"))?.key ?? "open";
  const source = query.get("source");
  const shape = query.get("shape");
  const filter: Filter = { replayed: REPLAYED[state], source };
  return (
    <Frame
      section="quarantine"
      crumbs={
        shape
          ? [{ label: "Quarantine", href: href(state, null) }, { label: source ?? "One reason" }]
          : [{ label: "Quarantine" }]
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
      <h1>{groups.data ? headline(groups.data.total, state) : "Quarantine"}</h1>
      <p className="lede">
        What came in and could not be understood, with its bytes as they came. Nothing of it counts until it
        is mended, and nothing is thrown away until you say so.
      </p>
      <div className="quarantine-bar">
        <Segmented label="Which" choices={STATES} chosen={state} onChoose={(key) => go(href(key, source))} />
        {source && (
          <Link
            className="pill outlined"
            href={href(state, null)}
            aria-label={`Source ${source}, show all sources`}
          >
            Source {source} <span aria-hidden="true">×</span>
          </Link>
        )}
      </div>
      {groups.error ? (
        <Failure failure={groups.error} retry={groups.refetch} />
      ) : !groups.data ? (
        <>
          <Loading what="the quarantine" />
          <Blocks lines={Array.from({ length: 4 }, () => ({ width: "100%", height: 60 }))} />
        </>
      ) : groups.data.groups.length === 0 ? (
        <p className="none">{NOTHING[state]}</p>
      ) : (
        <ul className="groups" aria-label="Reasons">
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
  open: "Nothing: all that came in was understood.",
  mended: "Nothing was mended yet.",
  all: "Nothing: all that ever came in was understood.",
};

function headline(total: number, state: State): string {
  if (total === 0) return state === "open" ? "Nothing to mend." : "The quarantine is empty.";
  if (state === "mended") return `${counted(total, "call was", "calls were")} mended.`;
  return `${counted(total, "call or row", "calls and rows")} could not be understood.`;
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
          {group.kind === "call" ? "Calls" : "Rows of files"} from {group.source} · last{" "}
          {ago(group.last, now)}
          {group.replayed > 0 && ` · ${count(group.replayed)} mended`}
        </small>
      </span>
    </li>
  );
}
