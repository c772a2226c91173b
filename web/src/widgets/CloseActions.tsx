import { Button } from "react-aria-components";
import { t } from "../words";

/** What stands below a sheet that is only read: a way to close it. */
export function CloseActions() {
  return (
    <div className="modal-actions">
      <Button className="button" slot="close">
        {t("Close")}
      </Button>
    </div>
  );
}
