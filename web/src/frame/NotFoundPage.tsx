import { useTitle } from "../widgets/useMedia";
import { Frame } from "./Frame";
import { Link } from "./Link";

export function NotFoundPage() {
  useTitle("Not found · Footpath");
  return (
    <Frame section="maps" crumbs={[{ label: "Maps", href: "/maps" }, { label: "Not found" }]}>
      <main id="content" className="page not-found">
        <svg width="220" height="80" viewBox="0 0 220 80" fill="none" aria-hidden="true">
          <path
            d="M4 62c40 0 38-34 76-34 24 0 28 14 46 14"
            stroke="var(--trail)"
            strokeWidth="3"
            strokeLinecap="round"
          />
          <path
            d="M126 42c26 0 38-24 88-28"
            stroke="var(--believed)"
            strokeWidth="1.500"
            strokeDasharray="4 4"
          />
          <circle cx="126" cy="42" r="5" fill="var(--surface)" stroke="var(--believed)" strokeWidth="1.500" />
        </svg>
        <h1>This path leads nowhere.</h1>
        <p className="lede">
          There is no page at <code>{window.location.pathname}</code>. All <Link href="/maps">maps</Link> and
          all <Link href="/people">people</Link> are one step away.
        </p>
      </main>
    </Frame>
  );
}
