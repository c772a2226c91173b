import { Button } from "react-aria-components";
import { useMap } from "../../map/mapState";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { isLibrary, LIBRARY, NO_STEP } from "./address";

/** Opens the library beside the map, and shuts it. */
export function LibraryButton() {
  const { url, change } = useMap();
  const isOpen = isLibrary(url.edit);
  return (
    <span className="workshop library-open">
      <Button
        aria-expanded={isOpen}
        onPress={() => change({ ...NO_STEP, edit: isOpen ? undefined : LIBRARY })}
      >
        <Icon name="library" size={12} />
        {t("Library")}
      </Button>
    </span>
  );
}
