import { ApiProblem } from "../api";
import { capitalised } from "../numbers";
import { Icon } from "../widgets/Icon";

/** What went wrong with something that was asked for, in one sentence beside it. */
export function Problem({ failure }: { failure: Error | null }) {
  if (!failure) return null;
  return (
    <p className="problem" role="alert">
      <Icon name="warning" />
      {sentence(failure)}
    </p>
  );
}

export function sentence(failure: Error): string {
  if (!(failure instanceof ApiProblem)) return capitalised(failure.message);
  const { input, problem, remedy } = failure.detail;
  return `${capitalised(`${input} ${problem}`)}: ${remedy}.`;
}
