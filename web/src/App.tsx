import { RouterProvider } from "react-aria-components";
import { ErrorBoundary } from "./frame/ErrorBoundary";
import { NotFoundPage } from "./frame/NotFoundPage";
import { HomePage } from "./home/HomePage";
import { MapPage } from "./map/MapPage";
import { readMapUrl } from "./map/mapUrl";
import { PeoplePage } from "./people/PeoplePage";
import { PersonPage } from "./person/PersonPage";
import { go, useAddress } from "./router";
import { SignInPage } from "./session/SignInPage";
import { useSignedOut } from "./session/signedOut";

/** Every page of the site and its address. */
export function App() {
  const address = useAddress();
  const signedOut = useSignedOut();
  return (
    <RouterProvider navigate={(href) => go(href)}>
      <ErrorBoundary key={address.pathname}>
        {signedOut ? <SignInPage /> : <Page address={address} />}
      </ErrorBoundary>
    </RouterProvider>
  );
}

function Page({ address }: { address: URL }) {
  const map = readMapUrl(address);
  if (map) return <MapPage key={map.slug} url={map} />;
  if (address.pathname === "/" || address.pathname === "/maps") return <HomePage />;
  if (address.pathname === "/people") return <PeoplePage query={address.searchParams.get("query") ?? ""} />;
  const person = /^\/people\/([^/]+)$/.exec(address.pathname)?.[1];
  if (person) return <PersonPage person={decodeURIComponent(person)} />;
  return <NotFoundPage />;
}
