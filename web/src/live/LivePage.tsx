import { useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { RuleLine } from "../map/PopulationLine";
import { count } from "../numbers";
import { PurposePicker } from "../privacy/PurposePicker";
import { leftOutInWords, withPurpose } from "../privacy/purposeUrl";
import { usePurpose } from "../privacy/usePurpose";
import { go } from "../router";
import { useSources } from "../sources/api";
import { Icon } from "../widgets/Icon";
import { useTitle } from "../widgets/useMedia";
import { rich, t } from "../words";
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
  useTitle(t("Live · Footpath"));
  const purpose = usePurpose();
  const { calls, leftOut, connection } = useLive(purpose);
  const [held, setHeld] = useState<LiveCall[] | null>(null);
  const filter = { source: query.get("source") ?? "", text: query.get("text") ?? "" };
  const shown = chosen(held ?? calls, filter);
  const missed = held ? calls.filter((call) => call.number > (held[0]?.number ?? 0)).length : 0;
  return (
    <Frame
      section="live"
      crumbs={[{ label: t("Live") }]}
      pills={<ConnectionPill connection={connection} />}
      actions={<PurposePicker />}
    >
      <main id="content" className="page live">
        <h1>{t("What comes in, as it comes in.")}</h1>
        <p className="lede">
          {t("The last 500 calls of all senders. They are kept here for watching alone.")}
        </p>
        {leftOut && (
          <RuleLine
            line={leftOutInWords(leftOut.purpose, leftOut.callsLeftOut, t("call"), t("calls"))}
            rule={leftOut.rule}
          />
        )}
        <div className="live-bar">
          <Sources
            chosen={filter.source}
            onChoose={(source) => go(withPurpose(href(source, filter.text), purpose), "replace")}
          />
          <SearchField
            aria-label={t("Name, person or reason")}
            className="search"
            value={filter.text}
            onChange={(text) => go(withPurpose(href(filter.source, text), purpose), "replace")}
          >
            <Icon name="search" />
            <Input placeholder={t("Name, person or reason")} />
            <Button className="button icon-only ghost small" aria-label={t("Clear")}>
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
            {held
              ? t("Go on{hasMissed, select, yes {, {missed} new} other {}}", {
                  hasMissed: missed ? "yes" : "no",
                  missed: missed ? count(missed) : "",
                })
              : t("Pause")}
          </Button>
        </div>
        <p className="screen-reader" role="status">
          {held
            ? t("Paused, {missed, plural, one {# new call} other {# new calls}}", { missed })
            : t("{shown, plural, one {# call} other {# calls}}", { shown: shown.length })}
        </p>
        {shown.length === 0 ? (
          <Nothing
            isFiltered={calls.length > 0}
            leftOut={leftOut?.callsLeftOut ?? 0}
            connection={connection}
          />
        ) : (
          <ol className="calls" aria-label={t("Calls, the newest first")}>
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
        {t("live")}
      </span>
    );
  }
  return <span className="pill">{connection === "lost" ? t("connecting again…") : t("connecting…")}</span>;
}

function Sources({ chosen: source, onChoose }: { chosen: string; onChoose: (source: string) => void }) {
  const names = useSources().data?.map((each) => each.name) ?? [];
  const all = source && !names.includes(source) ? [...names, source] : names;
  return (
    <select aria-label={t("Source")} value={source} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{t("All sources")}</option>
      {all.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}

function Nothing(props: { isFiltered: boolean; leftOut: number; connection: Connection }) {
  const { isFiltered, leftOut, connection } = props;
  if (isFiltered) return <p className="none">{t("No call of the last 500 is like that.")}</p>;
  if (leftOut > 0) return <p className="none">{t("Nobody of those who called allows it.")}</p>;
  if (connection === "lost")
    return <p className="none">{t("The server does not answer. It is tried again by itself.")}</p>;
  return (
    <p className="none">
      {rich(
        "Nothing has come in since the server started. Each <link>source</link> shows what to paste into a client.",
        { link: (text) => <Link href="/sources">{text}</Link> },
      )}
    </p>
  );
}
