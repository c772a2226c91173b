import { lazy, Suspense } from "react";
import { RouterProvider } from "react-aria-components";
import { ErrorBoundary } from "./frame/ErrorBoundary";
import { NotFoundPage } from "./frame/NotFoundPage";
import { MapPage } from "./map/MapPage";
import { readMapUrl } from "./map/mapUrl";
import { Palette } from "./palette/Palette";
import { go, useAddress } from "./router";
import { useSignedOut } from "./session/signedOut";

// A page comes when it is opened: who looks at a map waits for no other.
const AccountPage = lazy(() =>
  import("./account/AccountPage").then((page) => ({ default: page.AccountPage })),
);
const AccountsPage = lazy(() =>
  import("./accounts/AccountsPage").then((page) => ({ default: page.AccountsPage })),
);
const EventPage = lazy(() => import("./events/EventPage").then((page) => ({ default: page.EventPage })));
const EventsPage = lazy(() => import("./events/EventsPage").then((page) => ({ default: page.EventsPage })));
const ImportMapPage = lazy(() =>
  import("./exchange/ImportMapPage").then((page) => ({ default: page.ImportMapPage })),
);
const HomePage = lazy(() => import("./home/HomePage").then((page) => ({ default: page.HomePage })));
const ItemPage = lazy(() => import("./library/ItemPage").then((page) => ({ default: page.ItemPage })));
const LibraryPage = lazy(() =>
  import("./library/LibraryPage").then((page) => ({ default: page.LibraryPage })),
);
const LivePage = lazy(() => import("./live/LivePage").then((page) => ({ default: page.LivePage })));
const MapsPage = lazy(() => import("./maps/MapsPage").then((page) => ({ default: page.MapsPage })));
const NewMapPage = lazy(() => import("./maps/NewMapPage").then((page) => ({ default: page.NewMapPage })));
const PeoplePage = lazy(() => import("./people/PeoplePage").then((page) => ({ default: page.PeoplePage })));
const PersonPage = lazy(() => import("./person/PersonPage").then((page) => ({ default: page.PersonPage })));
const PrivacyPage = lazy(() =>
  import("./privacy/PrivacyPage").then((page) => ({ default: page.PrivacyPage })),
);
const QuarantinePage = lazy(() =>
  import("./quarantine/QuarantinePage").then((page) => ({ default: page.QuarantinePage })),
);
const SegmentPage = lazy(() =>
  import("./segments/SegmentPage").then((page) => ({ default: page.SegmentPage })),
);
const SegmentsPage = lazy(() =>
  import("./segments/SegmentsPage").then((page) => ({ default: page.SegmentsPage })),
);
const SignInPage = lazy(() => import("./session/SignInPage").then((page) => ({ default: page.SignInPage })));
const NewSourcePage = lazy(() =>
  import("./sources/NewSourcePage").then((page) => ({ default: page.NewSourcePage })),
);
const SourcePage = lazy(() => import("./sources/SourcePage").then((page) => ({ default: page.SourcePage })));
const SourcesPage = lazy(() =>
  import("./sources/SourcesPage").then((page) => ({ default: page.SourcesPage })),
);

/** Every page of the site and its address. */
export function App() {
  const address = useAddress();
  const signedOut = useSignedOut();
  return (
    <RouterProvider navigate={(href) => go(href)}>
      <ErrorBoundary key={address.pathname}>
        <Suspense fallback={<div className="frame" aria-busy="true" />}>
          {signedOut ? <SignInPage /> : <Page address={address} />}
        </Suspense>
      </ErrorBoundary>
      {!signedOut && <Palette />}
    </RouterProvider>
  );
}

function Page({ address }: { address: URL }) {
  if (address.pathname === "/templates") return <NewMapPage chosen={address.searchParams.get("template")} />;
  const map = readMapUrl(address);
  if (map) return <MapPage key={map.slug} url={map} />;
  if (address.pathname === "/import-map") return <ImportMapPage />;
  if (address.pathname === "/") return <HomePage />;
  if (address.pathname === "/maps") return <MapsPage query={address.searchParams} />;
  if (address.pathname === "/people") return <PeoplePage query={address.searchParams.get("query") ?? ""} />;
  const person = /^\/people\/([^/]+)$/.exec(address.pathname)?.[1];
  if (person) return <PersonPage person={decodeURIComponent(person)} />;
  if (address.pathname === "/accounts")
    return <AccountsPage search={address.searchParams.get("search") ?? ""} />;
  const [, kind, account] = /^\/accounts\/([^/]+)\/([^/]+)$/.exec(address.pathname) ?? [];
  if (kind && account)
    return <AccountPage kind={decodeURIComponent(kind)} account={decodeURIComponent(account)} />;
  const [, many, item] = /^\/library(?:\/([a-z]+)(?:\/([^/]+))?)?$/.exec(address.pathname) ?? [];
  if (many && item) return <ItemPage key={item} many={many} name={decodeURIComponent(item)} />;
  if (many || address.pathname === "/library")
    return <LibraryPage many={many ?? "touchpoints"} search={address.searchParams.get("search") ?? ""} />;
  if (address.pathname === "/segments") return <SegmentsPage />;
  const segment = /^\/segments\/([^/]+)$/.exec(address.pathname)?.[1];
  if (segment) return <SegmentPage key={segment} name={decodeURIComponent(segment)} />;
  return <CollectingPage address={address} />;
}

/** The pages of what arrives. */
function CollectingPage({ address }: { address: URL }) {
  if (address.pathname === "/sources") return <SourcesPage />;
  if (address.pathname === "/sources/new") return <NewSourcePage />;
  const source = /^\/sources\/name\/(.+)$/.exec(address.pathname)?.[1];
  if (source) return <SourcePage key={source} name={decodeURIComponent(source)} />;
  if (address.pathname === "/privacy") return <PrivacyPage />;
  if (address.pathname === "/live") return <LivePage query={address.searchParams} />;
  if (address.pathname === "/quarantine") return <QuarantinePage query={address.searchParams} />;
  if (address.pathname === "/events") return <EventsPage />;
  const event = /^\/events\/(.+)$/.exec(address.pathname)?.[1];
  if (event) return <EventPage key={event} name={decodeURIComponent(event)} />;
  return <NotFoundPage />;
}
