import { t } from "../../words";
import { Bar, Pick } from "./BulkBar";
import type { StepBulk } from "./bulk";
import type { BarProps } from "./TableView";

const YES_NO = [
  { key: "yes", title: t("yes") },
  { key: "no", title: t("no") },
];

/** What is done to all chosen steps at once. */
export function StepBulkBar({ act, ...rest }: BarProps & { act: (what: StepBulk, words: string) => void }) {
  return (
    <Bar {...rest}>
      <Pick
        label={t("Moment of truth")}
        choices={YES_NO}
        onPick={(key) =>
          act({ act: "momentOfTruth", to: key === "yes" }, t("Moment of truth: {key}", { key }))
        }
      />
      <Pick
        label={t("May be passed by")}
        choices={YES_NO}
        onPick={(key) => act({ act: "optional", to: key === "yes" }, t("May be passed by: {key}", { key }))}
      />
    </Bar>
  );
}
