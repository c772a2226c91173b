import { useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { RuleLine } from "../map/PopulationLine";
import { count, counted } from "../numbers";
import { PurposePicker } from "../privacy/PurposePicker";
import { leftOutInWords, withPurpose } from "../privacy/purposeUrl";
import { usePurpose } from "../privacy/usePurpose";
import { go } from "../router";
import { useSources } from "../sources/api";
import { Icon } from "../widgets/Icon";
import { useTitle } from "../widgets/useMedia";
import { CallRow } from "./CallRow";
import { chosen, type LiveCall } from "./calls";
import { type Connection, useLive } from "./useLive";
import "./live.css";

const href = (source: string, text: string): string => {
  const query = new URLSearchParams();
  if (source) query.set("source", source);
  if (text) query.set("text", text);
  return query.size ? `/live?${query}` : "/live";
};

/** Calls as they come in: what a developer watches while a client is being set up. */
export function LivePage({ query }: { query: URLSearchParams }) {
  useTitle("Live · Footpath");
  const purpose = usePurpose();
  const { calls, leftOut, connection } = useLive(purpose);
  const [held, setHeld] = useState<LiveCall[] | null>(null);
  const filter = { source: query.get("source") ?? "", text: query.get("text") ?? "" };
  const shown = chosen(held ?? calls, filter);
  const missed = held ? calls.filter((call) => call.number > (held[0]?.number ?? 0)).length : 0;
  return (
    <Frame
      section="live"
      crumbs={[{ label: "Live" }]}
      pills={<ConnectionPill connection={connection} />}
      actions={<PurposePicker />}
    >
      <main id="content" className="page live">
        <h1>What comes in, as it comes in.</h1>
        <p className="lede">The last 500 calls of all senders. They are kept here for watching alone.</p>
        {leftOut && (
          <RuleLine
            line={leftOutInWords(leftOut.purpose, leftOut.callsLeftOut, "call", "calls")}
            rule={leftOut.rule}
          />
        )}
        <div className="live-bar">
          <Sources
            chosen={filter.source}
            onChoose={(source) => go(withPurpose(href(source, filter.text), purpose), "replace")}
          />
          <SearchField
            aria-label="Name, person or reason"
            className="search"
            value={filter.text}
            onChange={(text) => go(withPurpose(href(filter.source, text), purpose), "replace")}
          >
            <Icon name="search" />
            <Input placeholder="Name, person or reason" />
            <Button className="button icon-only ghost small" aria-label="Clear">
              <Icon name="close" size={12} />
            </Button>
          </SearchField>
          <Button
            className="button"
            aria-pressed={held !== null}
            onPress={() => setHeld(held ? null : calls)}
            data-testid="pause"
          >
            <Icon name={held ? "play" : "pause"} />
            {held ? `Go on${missed ? `, ${count(missed)} new` : ""}` : "Pause"}
          </Button>
        </div>
        <p className="screen-reader" role="status">
          {held
            ? `Paused, ${counted(missed, "new call", "new calls")}`
            : counted(shown.length, "call", "calls")}
        </p>
        {shown.length === 0 ? (
          <Nothing
            isFiltered={calls.length > 0}
            leftOut={leftOut?.callsLeftOut ?? 0}
            connection={connection}
          />
        ) : (
          <ol className="calls" aria-label="Calls, the newest first">
            {shown.map((call) => (
              <CallRow key={`${call.time}-${call.number}`} call={call} />
            ))}
          </ol>
        )}
      </main>
    </Frame>
  );
}

function ConnectionPill({ connection }: { connection: Connection }) {
  if (connection === "open") {
    return (
      <span className="pill good">
        <span className="dot" aria-hidden="true" />
        live
      </span>
    );
  }
  return <span className="pill">{connection === "lost" ? "connecting again…" : "connecting…"}</span>;
}

function Sources({ chosen: source, onChoose }: { chosen: string; onChoose: (source: string) => void }) {
  const names = useSources().data?.map((each) => each.name) ?? [];
  const all = source && !names.includes(source) ? [...names, source] : names;
  return (
    <select aria-label="Source" value={source} onChange={(event) => onChoose(event.target.value)}>
      <option value="">All sources</option>
      {all.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}

function Nothing(props: { isFiltered: boolean; leftOut: number; connection: Connection }) {
  const { isFiltered, leftOut, connection } = props;
  if (isFiltered) return <p className="none">No call of the last 500 is like that.</p>;
  if (leftOut > 0) return <p className="none">Nobody of those who called allows it.</p>;
  if (connection === "lost")
    return <p className="none">The server does not answer. It is tried again by itself.</p>;
  return (
    <p className="none">
      Nothing has come in since the server started. Each <Link href="/sources">source</Link> shows what to
      paste into a client.
    </p>
  );
}
