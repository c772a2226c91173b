import { Button } from "react-aria-components";
import { useMap } from "../../map/mapState";
import { Icon } from "../../widgets/Icon";
import { isLibrary, LIBRARY, NO_STEP } from "./address";

/** Opens the library beside the map, and shuts it. */
export function LibraryButton() {
  const { url, change } = useMap();
  const isOpen = isLibrary(url.edit);
  return (
    <Button
      className="button ghost"
      aria-expanded={isOpen}
      onPress={() => change({ ...NO_STEP, edit: isOpen ? undefined : LIBRARY })}
    >
      <Icon name="library" size={14} /> Library
    </Button>
  );
}
