import { t } from "../words";
import "./map.css";
import "./tablet.css";
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { ExportMenu } from "../exchange/ExportMenu";
import { Frame } from "../frame/Frame";
import { useLibraryCommands } from "../library/editor/useLibraryCommands";
import { go } from "../router";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { usePhone, useTitle } from "../widgets/useMedia";
import { useMeasurement, useNewestMap } from "./api";
import { openByTarget, type Thread, useThreads } from "./comments";
import { CompareSentence, CompareView } from "./compare/CompareView";
import type { MapDocument } from "./document";
import { useUndoKeys } from "./edit/editKeys";
import { LIFECYCLE } from "./edit/fields";
import type { Shown } from "./edit/mapEditor";
import { useMapEditor } from "./edit/useMapEditor";
import { gradeOfCard } from "./evidence";
import { useFeelings } from "./feelings";
import { foldingOf, toggled } from "./grid/folding";
import { MapGrid } from "./grid/MapGrid";
import { KeySheet } from "./KeySheet";
import { MapTabs, ViewToggle } from "./MapTabs";
import {
  columnsOf,
  LaneProvider,
  type LaneState,
  MapProvider,
  type MapState,
  MeasuredProvider,
  modeFor,
  type StepColumn,
  stepsOf,
  useMap,
} from "./mapState";
import { type MapUrl, mapHref, withoutPanel } from "./mapUrl";
import { MatrixView } from "./matrix/MatrixView";
import { COMMENTS, HISTORY, Panel } from "./panel/Panel";
import { PastBar } from "./past/PastBar";
import { lookedAt, usePast } from "./past/usePast";
import { PersonasSentence, PersonasView } from "./personas/PersonasView";
import { PhoneMap } from "./phone/PhoneMap";
import { PhoneMenu } from "./phone/PhoneMenu";
import { Presentation } from "./present/Presentation";
import { PresentButton } from "./present/PresentButton";
import { usePresenting } from "./present/usePresenting";
import { Printed } from "./print/Printed";
import { Sentence } from "./Sentence";
import { StatusBar } from "./StatusBar";
import { Toolbar } from "./Toolbar";
import { TableView } from "./table/TableView";
import { useMapCommands } from "./useMapCommands";
import { BallotKeeper } from "./vote/BallotKeeper";

const FlowView = lazy(() => import("../flow/FlowView"));

export function MapPage({ url }: { url: MapUrl }) {
  const newest = useNewestMap(url.slug);
  // Its numbers are asked for at once, not only when it is there.
  useMeasurement(url);
  useTitle(t("{map} · Footpath", { map: newest.data?.map.title ?? url.slug }));
  // An address it had before leads to the one it has now.
  const slug = newest.data?.map.slug;
  useEffect(() => {
    if (slug !== undefined && slug !== url.slug) go(mapHref({ ...url, slug }), "replace");
  }, [slug, url]);
  if (newest.data) return <KnownMap key={url.slug} url={url} loaded={newest.data} />;
  return (
    <Frame section="maps" crumbs={[{ label: t("Maps"), href: "/maps" }, { label: url.slug }]}>
      <main id="content" className="page">
        {newest.error ? <Failure failure={newest.error} retry={newest.refetch} /> : <MapBlocks />}
      </main>
    </Frame>
  );
}

const NO_PANEL = { step: undefined, list: undefined, channel: undefined, arc: undefined } as const;

function KnownMap({ url, loaded }: { url: MapUrl; loaded: Shown<MapDocument> }) {
  const phone = usePhone();
  const editing = useMapEditor(url.slug, loaded);
  const past = usePast(url, editing);
  const { document, isPast } = past;
  const shown = useMemo(() => (past.isPast ? lookedAt(editing, past) : editing), [editing, past]);
  useUndoKeys(shown);
  const measured = useMeasurement(url);
  const measurement = measured.data;
  const feelings = useFeelings(url, document).data;
  const change = useCallback(
    (changes: Partial<MapUrl>, how?: "push" | "replace") => go(mapHref({ ...url, ...changes }), how),
    [url],
  );
  const [zoom, setZoom] = useState(1);
  const [isKeySheetOpen, setKeySheetOpen] = useState(false);
  const [isTravelOpen, setTravelOpen] = useState(false);
  const columns = useMemo(() => columnsOf(document.stages, measurement), [document.stages, measurement]);
  const folded = url.folded?.join(",");
  const folding = useMemo(() => foldingOf(columns, folded?.split(",")), [columns, folded]);
  const toggleFold = useCallback(
    (stage: string) => change({ folded: toggled(document, folded?.split(","), stage) }),
    [change, document, folded],
  );
  const steps = useMemo(() => stepsOf(document.stages), [document.stages]);
  const state: MapState = useMemo(
    () => ({
      url,
      mode: modeFor(url, document),
      document,
      measurement,
      feelings,
      columns,
      folding,
      toggleFold,
      editing: shown,
      isPast,
      newest: editing.revision,
      zoom,
      setZoom,
      change,
      open: (step, list, channel) => change({ step, list, channel, arc: undefined, edit: undefined }),
      edit: (kind, key) => change({ ...NO_PANEL, edit: key === undefined ? kind : `${kind}:${key}` }),
    }),
    [
      url,
      document,
      measurement,
      feelings,
      columns,
      folding,
      toggleFold,
      shown,
      isPast,
      editing.revision,
      zoom,
      change,
    ],
  );
  const threads = useThreads(url.slug).data;
  const lanes = useLaneState(state, steps, threads);
  const showKeys = useCallback(() => setKeySheetOpen(true), []);
  const toggleTravel = () => setTravelOpen(!isTravelOpen);
  const showTravel = useCallback(() => setTravelOpen(true), []);
  useMapCommands(state, { showKeys, showTravel });
  useLibraryCommands(state);
  const presenting = usePresenting(state);
  // Who came into the past by an address finds the way on from there, also where a step of it is no past any more.
  useEffect(() => {
    if (isPast) setTravelOpen(true);
  }, [isPast]);
  const travels = (isPast || isTravelOpen) && url.view !== "compare";
  const panelOpen = url.step !== undefined || url.arc !== undefined || url.edit !== undefined;
  return (
    <MapProvider value={state}>
      <MeasuredProvider measurement={measurement} feelings={feelings}>
        <LaneProvider value={lanes}>
          <Frame
            section="maps"
            className={`map-frame ${panelOpen ? "with-panel" : ""} ${travels ? "travels" : ""}`}
            crumbs={[{ label: t("Maps"), href: "/maps" }, { label: document.title }]}
            pills={<Pills state={state} />}
            actions={
              <>
                {!phone && <ViewToggle />}
                {!phone && <TravelButton isOn={travels} toggle={toggleTravel} />}
                {!phone && <PresentButton presenting={presenting} />}
                <ExportMenu />
                {phone && <PhoneMenu presenting={presenting} travel={toggleTravel} />}
              </>
            }
            tabs={<MapTabs />}
          >
            <Toolbar busy={measured.isPlaceholderData} />
            {travels && (
              <PastBar
                newest={editing.revision}
                busy={measured.isFetching}
                failure={past.failure}
                close={() => setTravelOpen(false)}
              />
            )}
            {url.view === "compare" ? (
              <CompareSentence />
            ) : url.view === "personas" ? (
              <PersonasSentence />
            ) : (
              <Sentence failure={measured.error} retry={measured.refetch} />
            )}
            <Printed state={state} askedAt={measured.dataUpdatedAt} />
            <main id="content" className="map-main" data-mode={state.mode} aria-busy={!measurement}>
              {!measurement && !measured.error && <Loading what={t("the measured map")} />}
              <View phone={phone} />
            </main>
            {panelOpen && <Panel close={() => go(mapHref(withoutPanel(url)))} />}
            <BallotKeeper />
            {!phone && <StatusBar showKeys={showKeys} />}
            <KeySheet isOpen={isKeySheetOpen} setOpen={setKeySheetOpen} />
            {url.present !== undefined && <Presentation state={state} presenting={presenting} />}
          </Frame>
        </LaneProvider>
      </MeasuredProvider>
    </MapProvider>
  );
}

function useLaneState(state: MapState, columns: StepColumn[], threads: Thread[] | undefined): LaneState {
  const commented = useMemo(() => openByTarget(threads), [threads]);
  const newest = useRef(state);
  useLayoutEffect(() => {
    newest.current = state;
  });
  const { editing, document } = state;
  const folded = state.url.folded?.join(",");
  const folding = useMemo(() => foldingOf(columns, folded?.split(",")), [columns, folded]);
  const isGuessedShown = state.url.guessed === true;
  return useMemo(
    () => ({
      columns,
      folding,
      toggleFold: (stage) => newest.current.toggleFold(stage),
      channels: document.channels,
      commented,
      gradeOf: isGuessedShown ? (card) => gradeOfCard(card, document.evidence ?? [], new Date()) : undefined,
      make: editing.make,
      isPast: state.isPast,
      edit: (kind, key) => newest.current.edit(kind, key),
      newest: () => newest.current,
    }),
    [
      columns,
      folding,
      document.channels,
      document.evidence,
      commented,
      isGuessedShown,
      editing.make,
      state.isPast,
    ],
  );
}

function View({ phone }: { phone: boolean }) {
  const { url } = useMap();
  if (url.view === "flow") {
    return (
      <Suspense fallback={<div className="pane" />}>
        <FlowView />
      </Suspense>
    );
  }
  if (url.view === "table") return <TableView />;
  if (url.view === "matrix") return <MatrixView />;
  if (url.view === "personas") return <PersonasView />;
  if (url.view === "compare") return <CompareView />;
  return phone ? <PhoneMap /> : <MapGrid />;
}

/** Opens the way into the past; while one is there, the bar itself leads back. */
function TravelButton({ isOn, toggle }: { isOn: boolean; toggle: () => void }) {
  const { isPast, url } = useMap();
  if (url.view === "compare") return null;
  return (
    <Button
      className="button icon-only ghost"
      aria-label={t("Time travel")}
      aria-expanded={isOn}
      isDisabled={isPast}
      onPress={toggle}
    >
      <Icon name="clock" />
    </Button>
  );
}

function Pills({ state }: { state: MapState }) {
  const lifecycle = LIFECYCLE[state.document.lifecycle ?? "draft"];
  return (
    <span className="pills">
      <Button
        className="pill"
        onPress={() => state.edit("map")}
        aria-label={t("About this map: {lifecycle}", { lifecycle })}
      >
        {lifecycle}
      </Button>
      <Button className="pill" onPress={() => state.change({ ...NO_PANEL, edit: HISTORY })}>
        {t("Revision {revision}", { revision: state.editing.revision })}
      </Button>
      <CommentsPill state={state} />
      {state.document.demo && <span className="pill outlined">{t("Demo data")}</span>}
    </span>
  );
}

function CommentsPill({ state }: { state: MapState }) {
  const open = openByTarget(useThreads(state.document.slug).data);
  const count = [...open.values()].reduce((sum, each) => sum + each, 0);
  return (
    <Button className="pill" onPress={() => state.change({ ...NO_PANEL, edit: COMMENTS })}>
      <Icon name="chat" size={12} />{" "}
      {count === 0 ? t("Comments") : t("{count, plural, one {# comment} other {# comments}}", { count })}
    </Button>
  );
}

function MapBlocks() {
  return (
    <div className="map-blocks">
      <Loading what={t("the map")} />
      <Blocks
        lines={[
          { width: 420, height: 24 },
          { width: 560, height: 14 },
        ]}
      />
      <Blocks
        lines={[
          { width: "100%", height: 86 },
          { width: "100%", height: 168 },
          { width: "100%", height: 88 },
          { width: "100%", height: 204 },
        ]}
      />
    </div>
  );
}
