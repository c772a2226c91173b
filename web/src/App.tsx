import { RouterProvider } from "react-aria-components";
import { AccountPage } from "./account/AccountPage";
import { AccountsPage } from "./accounts/AccountsPage";
import { EventPage } from "./events/EventPage";
import { EventsPage } from "./events/EventsPage";
import { ImportMapPage } from "./exchange/ImportMapPage";
import { ErrorBoundary } from "./frame/ErrorBoundary";
import { NotFoundPage } from "./frame/NotFoundPage";
import { HomePage } from "./home/HomePage";
import { ItemPage } from "./library/ItemPage";
import { LibraryPage } from "./library/LibraryPage";
import { LivePage } from "./live/LivePage";
import { MapPage } from "./map/MapPage";
import { readMapUrl } from "./map/mapUrl";
import { MapsPage } from "./maps/MapsPage";
import { NewMapPage } from "./maps/NewMapPage";
import { Palette } from "./palette/Palette";
import { PeoplePage } from "./people/PeoplePage";
import { PersonPage } from "./person/PersonPage";
import { PrivacyPage } from "./privacy/PrivacyPage";
import { QuarantinePage } from "./quarantine/QuarantinePage";
import { go, useAddress } from "./router";
import { SegmentPage } from "./segments/SegmentPage";
import { SegmentsPage } from "./segments/SegmentsPage";
import { SignInPage } from "./session/SignInPage";
import { useSignedOut } from "./session/signedOut";
import { NewSourcePage } from "./sources/NewSourcePage";
import { SourcePage } from "./sources/SourcePage";
import { SourcesPage } from "./sources/SourcesPage";

/** Every page of the site and its address. */
export function App() {
  const address = useAddress();
  const signedOut = useSignedOut();
  return (
    <RouterProvider navigate={(href) => go(href)}>
      <ErrorBoundary key={address.pathname}>
        {signedOut ? <SignInPage /> : <Page address={address} />}
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
