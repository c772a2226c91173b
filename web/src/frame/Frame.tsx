import type { ReactNode } from "react";
import { Icon, type IconName, Logo } from "../widgets/Icon";
import { t } from "../words";
import { Link } from "./Link";
import { ThemeToggle } from "./ThemeToggle";
import "./frame.css";

export type Section =
  | "home"
  | "maps"
  | "library"
  | "people"
  | "segments"
  | "events"
  | "live"
  | "sources"
  | "quarantine";

/** The pages one can go to from anywhere. */
export const PLACES: { key: Section; label: string; href: string; icon: IconName }[] = [
  { key: "home", label: t("Home"), href: "/", icon: "home" },
  { key: "maps", label: t("Maps"), href: "/maps", icon: "maps" },
  { key: "library", label: t("Library"), href: "/library", icon: "library" },
  { key: "people", label: t("People"), href: "/people", icon: "people" },
  { key: "segments", label: t("Segments"), href: "/segments", icon: "segments" },
  { key: "events", label: t("Events"), href: "/events", icon: "events" },
  { key: "live", label: t("Live"), href: "/live", icon: "live" },
  { key: "sources", label: t("Sources"), href: "/sources", icon: "sources" },
  { key: "quarantine", label: t("Quarantine"), href: "/quarantine", icon: "quarantine" },
];

export type Crumb = { label: string; href?: string };

/** What every page shares: the rail, the top bar, the place for the content. */
export function Frame(props: {
  section: Section;
  crumbs: Crumb[];
  pills?: ReactNode;
  actions?: ReactNode;
  tabs?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t("Skip to the content")}
      </a>
      <Rail section={props.section} />
      <div className={`frame-body ${props.className ?? ""}`}>
        <header className="top">
          <Back crumbs={props.crumbs} />
          <Crumbs crumbs={props.crumbs} />
          {props.pills}
          <span className="grow" />
          {props.actions}
          <ThemeToggle />
        </header>
        {props.children}
      </div>
      {props.tabs ?? <TabBar section={props.section} />}
    </div>
  );
}

function Rail({ section }: { section: Section }) {
  return (
    <nav className="rail" aria-label={t("Main")}>
      <Link className="rail-logo" href="/" aria-label={t("Footpath, home")}>
        <Logo />
      </Link>
      {PLACES.map((each) => (
        <Link
          key={each.key}
          href={each.href}
          className="rail-item"
          aria-current={each.key === section ? "page" : undefined}
        >
          <Icon name={each.icon} size={18} />
          {each.label}
        </Link>
      ))}
    </nav>
  );
}

/** One step up: the place of the breadcrumb on a phone. */
function Back({ crumbs }: { crumbs: Crumb[] }) {
  const up = crumbs.findLast((crumb) => crumb.href);
  if (!up?.href) return null;
  return (
    <Link className="back" href={up.href} aria-label={t("Back to {label}", { label: up.label })}>
      <Icon name="left" size={18} />
    </Link>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={t("Breadcrumb")}>
      {crumbs.map((crumb, i) => (
        <span key={crumb.label}>
          {i > 0 && <Icon name="right" size={12} />}
          {crumb.href ? (
            <Link href={crumb.href}>{crumb.label}</Link>
          ) : (
            <b aria-current="page" title={crumb.label}>
              {crumb.label}
            </b>
          )}
        </span>
      ))}
    </nav>
  );
}

function TabBar({ section }: { section: Section }) {
  return (
    <nav className="tab-bar" aria-label={t("Main")}>
      {PLACES.map((each) => (
        <Link key={each.key} href={each.href} aria-current={each.key === section ? "page" : undefined}>
          <Icon name={each.icon} size={20} />
          {each.label}
        </Link>
      ))}
    </nav>
  );
}
