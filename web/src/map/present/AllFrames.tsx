import { Button } from "react-aria-components";
import { t } from "../../words";
import { useMap } from "../mapState";
import { FRAMES } from "./frames";

/** The way from one frame to all of them. */
export function AllFrames() {
  const { change } = useMap();
  return (
    <Button className="button ghost" onPress={() => change({ edit: FRAMES })}>
      {t("All frames")}
    </Button>
  );
}
