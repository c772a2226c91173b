import { useTitle } from "../widgets/useMedia";
import { rich, t } from "../words";
import { Frame } from "./Frame";
import { Link } from "./Link";

export function NotFoundPage() {
  useTitle(t("Not found · Footpath"));
  return (
    <Frame section="maps" crumbs={[{ label: t("Maps"), href: "/maps" }, { label: t("Not found") }]}>
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
        <h1>{t("This path leads nowhere.")}</h1>
        <p className="lede">
          {rich(
            "There is no page at {address}. All <maps>maps</maps> and all <people>people</people> are one step away.",
            {
              address: <code>{window.location.pathname}</code>,
              maps: (text) => <Link href="/maps">{text}</Link>,
              people: (text) => <Link href="/people">{text}</Link>,
            },
          )}
        </p>
      </main>
    </Frame>
  );
}
