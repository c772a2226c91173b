import { ImportMapLink } from "../exchange/ImportMapLink";
import { Frame } from "../frame/Frame";
import { type MapSummary, useMaps } from "../maps/api";
import { NewMapLink } from "../maps/MapsPage";
import { count } from "../numbers";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { rich, t } from "../words";
import { useVersion } from "./api";
import { MapRow } from "./MapRow";
import "./home.css";

/** What each map found. */
export function HomePage() {
  useTitle(t("Home · Footpath"));
  const maps = useMaps();
  return (
    <Frame
      section="home"
      crumbs={[{ label: t("Home") }]}
      actions={
        <>
          <ImportMapLink />
          <NewMapLink />
        </>
      }
    >
      <main id="content" className="page home">
        {maps.error ? (
          <Failure failure={maps.error} retry={maps.refetch} />
        ) : !maps.data ? (
          <HomeBlocks />
        ) : maps.data.length === 0 ? (
          <NoMaps />
        ) : (
          <Portfolio maps={maps.data} />
        )}
      </main>
    </Frame>
  );
}

function Portfolio({ maps }: { maps: MapSummary[] }) {
  const steps = maps.reduce((sum, map) => sum + map.steps, 0);
  const bound = maps.reduce((sum, map) => sum + map.bound, 0);
  return (
    <>
      <h1>
        {t(
          "{maps, plural, one {# journey} other {# journeys}}, {bound} of {steps} steps measured from events.",
          { maps: maps.length, bound: count(bound), steps: count(steps) },
        )}
      </h1>
      <DataLine />
      <ul className="map-list" aria-label={t("Maps")}>
        {maps.map((map) => (
          <MapRow key={map.slug} map={map} />
        ))}
      </ul>
      <p className="home-key" aria-hidden="true">
        <svg width="20" height="8">
          <path d="M0 4H20" stroke="var(--believed)" strokeWidth="2" strokeDasharray="4 2.500" />
        </svg>
        {rich("believed {happenedSign} happened {pastSign} went past a step", {
          happenedSign: <i className="happened-swatch" />,
          pastSign: <i className="happened-swatch pale" />,
        })}
      </p>
    </>
  );
}

function DataLine() {
  const version = useVersion();
  const data = version.data?.data;
  if (!data) return <p className="lede">&nbsp;</p>;
  return (
    <p className="lede">
      {t(
        "{events, plural, one {# event} other {# events}} of {persons, plural, one {# person} other {# persons}}.",
        { events: data.events, persons: data.persons },
      )}
    </p>
  );
}

function NoMaps() {
  return (
    <section className="empty">
      <svg width="360" height="92" viewBox="0 0 360 92" fill="none" aria-hidden="true">
        <path d="M4 4H356" stroke="var(--believed)" strokeWidth="1.500" strokeDasharray="4 4" />
        <path
          d="M4 4V84H90C110 84 102 56 122 56H200C220 56 212 34 232 34H300C316 34 312 16 328 16H356"
          stroke="var(--believed)"
          strokeWidth="1.500"
          strokeDasharray="4 4"
        />
      </svg>
      <h1>{t("No map yet.")}</h1>
      <p className="lede">
        {t(
          "Begin a map with what your team believes, bring in the events of your customers, and see how far they really get.",
        )}
      </p>
      <ol>
        <li>
          <span>{t("A map")}</span>
          <NewMapLink />
        </li>
        <li>
          <span>{t("Events")}</span>
          <code>footpath import FILE…</code>
        </li>
      </ol>
      <DataLine />
    </section>
  );
}

function HomeBlocks() {
  return (
    <>
      <Loading what={t("the maps")} />
      <Blocks
        lines={[
          { width: 460, height: 26 },
          { width: 320, height: 14 },
        ]}
      />
      <div className="map-list">
        {["first", "second", "third"].map((key) => (
          <Blocks key={key} lines={[{ width: "100%", height: 92 }]} />
        ))}
      </div>
    </>
  );
}
