import { ApiProblem } from "../api";
import { capitalised } from "../numbers";
import { t } from "../words";

/** Why something could not be done, in a line. */
export function Told({ failure }: { failure: Error | null }) {
  if (!failure) return null;
  const words =
    failure instanceof ApiProblem
      ? `${capitalised(failure.detail.problem)}: ${failure.detail.remedy}.`
      : t("The server does not answer; try again.");
  return (
    <p role="alert" className="field-problem">
      {words}
    </p>
  );
}
