import { Link } from "../frame/Link";
import { Icon } from "../widgets/Icon";
import { t } from "../words";

export const IMPORT_MAP_HREF = "/import-map";

/** The way to bring a map in from another tool. */
export function ImportMapLink() {
  return (
    <Link className="button" href={IMPORT_MAP_HREF} data-testid="import-map">
      <Icon name="upload" size={14} />
      {t("Import a map")}
    </Link>
  );
}
