import { Link } from "../frame/Link";
import { Icon, type IconName } from "../widgets/Icon";
import { Segmented } from "../widgets/Segmented";
import { useMap } from "./mapState";
import { mapHref, type View, withoutPanel } from "./mapUrl";

const VIEWS: { key: View; label: string; icon: IconName }[] = [
  { key: "map", label: "Map", icon: "map" },
  { key: "flow", label: "Flow", icon: "flow" },
  { key: "table", label: "Table", icon: "table" },
  { key: "matrix", label: "Ideas", icon: "idea" },
  { key: "personas", label: "Personas", icon: "person" },
  { key: "compare", label: "Compare", icon: "compare" },
];

/** Three drawings of the same numbers. */
export function ViewToggle() {
  const { url, change } = useMap();
  return (
    <Segmented
      label="View"
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
    <nav className="tab-bar" aria-label="Views of this map">
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
        People
      </Link>
    </nav>
  );
}
