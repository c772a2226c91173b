import { Link } from "../frame/Link";
import { Icon, type IconName } from "../widgets/Icon";
import { Segmented } from "../widgets/Segmented";
import { t } from "../words";
import { useMap } from "./mapState";
import { mapHref, type View, withoutPanel } from "./mapUrl";

const VIEWS: { key: View; label: string; icon: IconName }[] = [
  { key: "map", label: t("Map"), icon: "map" },
  { key: "flow", label: t("Flow"), icon: "flow" },
  { key: "table", label: t("Table"), icon: "table" },
  { key: "matrix", label: t("Ideas"), icon: "idea" },
  { key: "personas", label: t("Personas"), icon: "person" },
  { key: "compare", label: t("Compare"), icon: "compare" },
];

/** Three drawings of the same numbers. */
export function ViewToggle() {
  const { url, change } = useMap();
  return (
    <Segmented
      label={t("View")}
      testId="view-toggle"
      choices={VIEWS.map(({ key, label, icon }) => ({ key, label, mark: <Icon name={icon} /> }))}
      chosen={url.view}
      onChoose={(view) => change({ ...withoutPanelParts, view })}
    />
  );
}

const withoutPanelParts = { arc: undefined } as const;

/** The same choice at the bottom of a phone. */
export function MapTabs() {
  const { url } = useMap();
  return (
    <nav className="tab-bar" aria-label={t("Views of this map")}>
      {VIEWS.map(({ key, label, icon }) => (
        <Link
          key={key}
          href={mapHref({ ...withoutPanel(url), view: key })}
          aria-current={key === url.view ? "page" : undefined}
        >
          <Icon name={icon} size={20} />
          {label}
        </Link>
      ))}
      <Link href="/people">
        <Icon name="people" size={20} />
        {t("People")}
      </Link>
    </nav>
  );
}
