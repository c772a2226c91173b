import { useCallback, useMemo, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { ImportMapLink } from "../exchange/ImportMapLink";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { useLandscape } from "../landscape/api";
import { LandscapeView } from "../landscape/LandscapeView";
import { TreeView } from "../landscape/TreeView";
import { type ReviewLine, useReviews } from "../map/govern/reviews";
import { count } from "../numbers";
import { go } from "../router";
import { AddressSearch } from "../widgets/AddressSearch";
import { ago } from "../widgets/ago";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { Segmented } from "../widgets/Segmented";
import { useTitle } from "../widgets/useMedia";
import { rich, t } from "../words";
import { language } from "../words/language";
import { MAPS_HREF, type MapSummary, mapPageHref, NEW_MAP_HREF, useMaps } from "./api";
import { KeptTrue } from "./KeptTrue";
import { isKept, KEPT, type Kept, keptOf, noneWords } from "./kept";
import { DeleteDialog, RenameDialog } from "./MapDialogs";
import { MapShape } from "./MapShape";
import { found, ORDERS, type Order, ordered, orderOf } from "./order";
import "../people/people.css";
import "../landscape/landscape.css";
import "./maps.css";

type Shown = "list" | "tree" | "landscape";

const SHOWN: { key: Shown; label: string }[] = [
  { key: "list", label: t("List") },
  { key: "tree", label: t("Tree") },
  { key: "landscape", label: t("Landscape") },
];

const shownOf = (text: string | null): Shown => SHOWN.find(({ key }) => key === text)?.key ?? "list";

const shownHref = (shown: Shown): string => (shown === "list" ? MAPS_HREF : `${MAPS_HREF}?view=${shown}`);

const address = (search: string, order: Order, kept: Kept): string => {
  const query = new URLSearchParams();
  if (search) query.set("search", search);
  if (kept !== "all") query.set("kept", kept);
  if (order !== "changed") query.set("order", order);
  return query.size > 0 ? `${MAPS_HREF}?${query}` : MAPS_HREF;
};

/** All maps: found, put in order, renamed and deleted; and the way to a new one. */
export function MapsPage({ query }: { query: URLSearchParams }) {
  useTitle(t("Maps · Footpath"));
  const maps = useMaps();
  const shown = shownOf(query.get("view"));
  return (
    <Frame
      section="maps"
      crumbs={[{ label: t("Maps") }]}
      actions={
        <>
          <ImportMapLink />
          <NewMapLink />
        </>
      }
    >
      <main id="content" className="page maps-page">
        {maps.error ? (
          <Failure failure={maps.error} retry={maps.refetch} />
        ) : !maps.data ? (
          <>
            <Loading what={t("the maps")} />
            <Blocks lines={Array.from({ length: 7 }, () => ({ width: "100%", height: 44 }))} />
          </>
        ) : maps.data.length === 0 ? (
          <NoMaps />
        ) : (
          <>
            <header className="maps-head">
              <h1>{t("{data, plural, one {# map} other {# maps}}", { data: maps.data.length })}</h1>
              <Segmented
                label={t("View")}
                testId="maps-view"
                choices={SHOWN}
                chosen={shown}
                onChoose={(chosen) => go(shownHref(chosen))}
              />
            </header>
            {shown !== "list" ? (
              <LandscapeOf shown={shown} />
            ) : (
              <MapList
                maps={maps.data}
                search={query.get("search") ?? ""}
                order={orderOf(query.get("order"))}
                kept={keptOf(query.get("kept"))}
              />
            )}
          </>
        )}
      </main>
    </Frame>
  );
}

export function NewMapLink() {
  return (
    <Link href={NEW_MAP_HREF} className="button primary new-map">
      <Icon name="plus" size={14} />
      {t("New map")}
    </Link>
  );
}

function NoMaps() {
  return (
    <section className="maps-none">
      <h1>{t("No map yet.")}</h1>
      <p className="lede">
        {t(
          "Begin with a template of your trade and strike out what does not fit, or with a blank map. Events can be bound to its steps at any time.",
        )}
      </p>
      <NewMapLink />
      <p className="quiet">
        {rich("A map that lies in a file comes in with {code}.", {
          code: <code>footpath map load FILE</code>,
        })}
      </p>
    </section>
  );
}

/** All maps together, once they are measured. */
function LandscapeOf({ shown }: { shown: Exclude<Shown, "list"> }) {
  const landscape = useLandscape();
  if (landscape.error) return <Failure failure={landscape.error} retry={landscape.refetch} />;
  if (!landscape.data) {
    return (
      <>
        <Loading what={t("the measured maps")} />
        <Blocks lines={Array.from({ length: 5 }, () => ({ width: "100%", height: 64 }))} />
      </>
    );
  }
  return shown === "tree" ? (
    <TreeView landscape={landscape.data} />
  ) : (
    <LandscapeView landscape={landscape.data} />
  );
}

function MapList(props: { maps: MapSummary[]; search: string; order: Order; kept: Kept }) {
  const { maps, search, order, kept } = props;
  const reviews = useReviews();
  const bySlug = useMemo(() => new Map(reviews.data?.maps.map((line) => [line.slug, line])), [reviews.data]);
  const shown = ordered(found(maps, search), order).filter((map) => isKept(kept, map, bySlug.get(map.slug)));
  const [asked, setAsked] = useState<{ what: "rename" | "delete"; map: MapSummary }>();
  const close = () => setAsked(undefined);
  return (
    <>
      <div className="maps-bar">
        <AddressSearch
          label={t("Find a map")}
          placeholder={t("Title, question, owner or stage")}
          query={search}
          href={useCallback((typed: string) => address(typed, order, kept), [order, kept])}
        />
        <label className="maps-order">
          {t("Order")}
          <select
            value={order}
            onChange={(event) => go(address(search, orderOf(event.target.value), kept), "replace")}
          >
            {ORDERS.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="maps-order">
          {t("Which")}
          <select
            value={kept}
            onChange={(event) => go(address(search, order, keptOf(event.target.value)), "replace")}
          >
            {KEPT.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <p className="screen-reader" role="status">
          {(search || kept !== "all") &&
            t("{shown, plural, one {# map} other {# maps}} found", { shown: shown.length })}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className="none">{noneWords(search, kept, reviews.isPending)}</p>
      ) : (
        <table className="data-table people-table maps-table">
          <thead>
            <tr>
              <th scope="col">{t("Map")}</th>
              <th scope="col">{t("Stages and steps")}</th>
              <th scope="col">{t("Owner")}</th>
              <th scope="col" className="number">
                {t("Bound")}
              </th>
              <th scope="col">{t("Kept true")}</th>
              <th scope="col">{t("Changed")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((map) => (
              <MapLine
                key={map.slug}
                map={map}
                review={bySlug.get(map.slug)}
                ask={(what) => setAsked({ what, map })}
              />
            ))}
          </tbody>
        </table>
      )}
      {asked?.what === "rename" && <RenameDialog map={asked.map} close={close} />}
      {asked?.what === "delete" && <DeleteDialog map={asked.map} close={close} />}
    </>
  );
}

function MapLine(props: {
  map: MapSummary;
  review: ReviewLine | undefined;
  ask: (what: "rename" | "delete") => void;
}) {
  const { map, review, ask } = props;
  return (
    <tr data-testid="map-line">
      <th scope="row">
        <Link href={mapPageHref(map.slug)}>{map.title}</Link>
        {map.question && <small>{map.question}</small>}
      </th>
      <td>
        <MapShape shape={map.shape} />
        <small>
          {t("{stages, plural, one {# stage} other {# stages}}", { stages: map.stages })},{" "}
          {t("{steps, plural, one {# step} other {# steps}}", { steps: map.steps })}
        </small>
      </td>
      <td data-label={t("Owner")}>{map.owner ?? <span className="quiet">{t("nobody yet")}</span>}</td>
      <td className="number" data-label={t("Bound")}>
        {count(map.bound)} <small>{t("of {steps}", { steps: count(map.steps) })}</small>
      </td>
      <td data-label={t("Kept true")}>{review && <KeptTrue review={review} />}</td>
      <td data-label={t("Changed")} title={new Date(map.savedAt).toLocaleString(language)}>
        {ago(map.savedAt, Date.now())}
        <small>{t("revision {revision}", { revision: count(map.revision) })}</small>
      </td>
      <td className="maps-menu">
        <MenuTrigger>
          <Button className="button icon-only ghost" aria-label={t("More of {map}", { map: map.title })}>
            <Icon name="dots" />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu className="menu" aria-label={t("More of {map}", { map: map.title })}>
              <MenuItem className="menu-item" onAction={() => ask("rename")}>
                {t("Rename…")}
              </MenuItem>
              <MenuItem className="menu-item" onAction={() => ask("delete")}>
                {t("Delete…")}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </td>
    </tr>
  );
}
