import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { get } from "../api";
import { inWords } from "../codes";
import { scope } from "../map/api";
import type { JourneyPath } from "../map/document";
import { newKey } from "../map/edit/cards";
import { useMap } from "../map/mapState";
import type { MapUrl } from "../map/mapUrl";
import { count, percent } from "../numbers";
import { Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { t } from "../words";
import { arcShares, unplannedArcs, type WalkedPath, type WalkedPaths, type Way, wayName } from "./planned";

/** The paths of the map with who walks them; asked anew when the map changes. */
export function useWalkedPaths(url: MapUrl) {
  return useQuery<WalkedPaths>({
    queryKey: ["measure", url.slug, "paths", scope(url)],
    queryFn: ({ signal }) =>
      get<WalkedPaths>(`/maps/${encodeURIComponent(url.slug)}/paths`, scope(url), signal),
    placeholderData: (last, lastQuery) => (lastQuery?.queryKey[1] === url.slug ? last : undefined),
  });
}

/** Beside the flow: the paths the team drew, the ways people walk, and what nobody planned. */
export function PathList() {
  const { url } = useMap();
  const asked = useWalkedPaths(url);
  return (
    <section className="path-list" aria-label={t("Paths")}>
      {asked.data ? (
        <>
          <Authored walked={asked.data} />
          <Ways walked={asked.data} />
          <Unplanned />
          <p className="path-rule">{asked.data.rule}</p>
        </>
      ) : asked.error ? (
        <Failure failure={asked.error} retry={asked.refetch} />
      ) : (
        <Loading what={t("the paths")} />
      )}
    </section>
  );
}

const KIND: Record<JourneyPath["kind"], string> = {
  happy: inWords("happy"),
  unhappy: inWords("unhappy"),
  alternative: inWords("alternative"),
  exception: inWords("exception"),
};

function Authored({ walked }: { walked: WalkedPaths }) {
  const { document, edit, isPast } = useMap();
  const paths = document.paths ?? [];
  return (
    <section>
      <h2>{t("Paths of this map")}</h2>
      {paths.length === 0 && (
        <p className="path-none">
          {t(
            "None yet. Adopt a way below{isPast, select, yes {} other {, or draw one}} and see who walks it.",
            { isPast: isPast ? "yes" : "no" },
          )}{" "}
          {!isPast && (
            <Button className="linklike" onPress={() => edit("map")}>
              {t("About this map")}
            </Button>
          )}
        </p>
      )}
      <ul>
        {paths.map((path) => (
          <AuthoredItem
            key={path.key}
            path={path}
            share={walked.paths.find((each) => each.key === path.key)}
          />
        ))}
      </ul>
    </section>
  );
}

function AuthoredItem({ path, share }: { path: JourneyPath; share: WalkedPath | undefined }) {
  const { url, change } = useMap();
  const isShown = url.path === path.key;
  return (
    <li>
      <Button
        className="path-item"
        data-path={path.key}
        aria-pressed={isShown}
        onPress={() => change({ path: isShown ? undefined : path.key }, "replace")}
      >
        <span className={`path-kind ${path.kind}`}>{KIND[path.kind]}</span>
        <b>{path.title}</b>
        {share ? <ShareWords path={path} share={share} /> : <small>{t("being counted …")}</small>}
      </Button>
    </li>
  );
}

function ShareWords({ path, share }: { path: JourneyPath; share: WalkedPath }) {
  const { measurement } = useMap();
  const unmeasured =
    share.unmeasured.length > 0
      ? t(" {unmeasured} of {steps} steps cannot be measured.", {
          unmeasured: share.unmeasured.length,
          steps: path.steps.length,
        })
      : "";
  if (share.reason !== null) {
    const shares = arcShares(path, measurement?.flow.arcs ?? [], share.unmeasured);
    return (
      <small>
        {t(
          "Not counted as a whole: {reason}.{hasShares, select, yes { Its arrows: {shares} of all.} other {}}",
          {
            reason: share.reason,
            hasShares: shares.length > 0 ? "yes" : "no",
            shares: shares.length > 0 ? shares.map((each) => percent(each)).join(", ") : "",
          },
        )}
      </small>
    );
  }
  return (
    <small>
      {t(
        "{hasWhole, select, yes {{whole} walk it wholly} other {too few walk it wholly to be shown}}, {hasInOrder, select, yes {{inOrder} in its order} other {too few in its order}}.{unmeasured}",
        {
          hasWhole: share.whole ? "yes" : "no",
          whole: share.whole ? percent(share.whole.share) : "",
          hasInOrder: share.inOrder ? "yes" : "no",
          inOrder: share.inOrder ? percent(share.inOrder.share) : "",
          unmeasured,
        },
      )}
    </small>
  );
}

const MOST = 8;

function Ways({ walked }: { walked: WalkedPaths }) {
  const shown = walked.ways.slice(0, MOST);
  return (
    <section>
      <h2>{t("Ways people walk")}</h2>
      <p className="path-none">
        {walked.ways.length === 0
          ? t("Nobody entered, or too few walk any way to be shown.")
          : t("The {shown} most walked of {wayCount}.", {
              shown: count(shown.length),
              wayCount: count(walked.wayCount),
            })}
      </p>
      <ol>
        {shown.map((way) => (
          <WayItem key={wayName(way.steps)} way={way} />
        ))}
      </ol>
    </section>
  );
}

function WayItem({ way }: { way: Way }) {
  const { document, editing, isPast, url, change } = useMap();
  const name = wayName(way.steps);
  const isShown = url.path === name;
  const steps = document.stages.flatMap((stage) => stage.steps);
  const titles = way.steps.map((key) => steps.find((step) => step.key === key)?.title ?? key);
  const planned = document.paths?.find((path) => path.key === way.path);
  const adopt = () => {
    const key = newKey("path");
    const last = titles.length > 1 ? ` → ${titles.at(-1)}` : t(" alone");
    editing.make([
      {
        op: "add",
        kind: "path",
        value: { key, title: `${titles[0]}${last}`, kind: "alternative", steps: way.steps },
      },
    ]);
    change({ path: key }, "replace");
  };
  return (
    <li>
      <Button
        className="path-item"
        data-way={name}
        aria-pressed={isShown}
        onPress={() => change({ path: isShown ? undefined : name }, "replace")}
      >
        <span className="path-share">
          <b>{percent(way.n.share)}</b> {count(way.n.n)}
        </span>
        <span className={planned ? "path-kind" : "path-kind unplanned"}>
          {planned ? planned.title : t("unplanned")}
        </span>
        <small>{titles.join(" → ")}</small>
      </Button>
      {!planned && !isPast && (
        <Button
          className="button path-adopt"
          aria-label={t("Adopt {titles} as a path", { titles: titles.join(", ") })}
          onPress={adopt}
        >
          {t("Adopt as a path")}
        </Button>
      )}
    </li>
  );
}

/** Arrows that are walked and in no path; without a path everything would be. */
function Unplanned() {
  const { document, measurement, columns, change } = useMap();
  const paths = document.paths ?? [];
  if (!measurement || paths.length === 0) return null;
  const unmeasured = measurement.steps
    .filter((step) => step.status === "UNBOUND" || step.status === "ERROR")
    .map((step) => step.key);
  const arcs = unplannedArcs(measurement.flow.arcs, paths, unmeasured);
  const title = (key: string | null) => columns.find(({ step }) => step.key === key)?.step.title ?? "";
  return (
    <section>
      <h2>{t("Unplanned")}</h2>
      <p className="path-none">
        {arcs.length === 0
          ? t("Every arrow that is walked is in a path.")
          : t("Walked from step to step, and in no path.")}
      </p>
      <ul className="unplanned-arcs" data-testid="unplanned">
        {arcs.slice(0, MOST).map((arc) => (
          <li key={`${arc.from}~${arc.to}`}>
            <Button
              className="linklike"
              onPress={() =>
                change({
                  arc: { from: arc.from ?? undefined, to: arc.to ?? undefined },
                  step: undefined,
                  list: undefined,
                })
              }
            >
              {title(arc.from)} → {title(arc.to)}
            </Button>
            <span>
              {count(arc.n)} <small>{percent(arc.share)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
