import { Button } from "react-aria-components";
import { ApiProblem } from "../api";
import { capitalised } from "../numbers";
import { t } from "../words";
import { Icon } from "./Icon";

/** A failed request: what was wrong, what would be right, and a way to try again. */
export function Failure({ failure, retry }: { failure: Error; retry?: () => void }) {
  const detail = failure instanceof ApiProblem ? failure.detail : null;
  return (
    <div className="failure" role="alert">
      <Icon name="warning" size={18} />
      <div>
        <strong>{capitalised(detail?.problem ?? t("something on this page broke"))}</strong>
        <p>{capitalised(detail?.remedy ?? failure.message)}</p>
        {retry && (
          <Button className="button" onPress={retry}>
            <Icon name="retry" /> {t("Try again")}
          </Button>
        )}
      </div>
    </div>
  );
}
