import { Bar, Pick } from "./BulkBar";
import type { StepBulk } from "./bulk";
import type { BarProps } from "./TableView";

const YES_NO = [
  { key: "yes", title: "yes" },
  { key: "no", title: "no" },
];

/** What is done to all chosen steps at once. */
export function StepBulkBar({ act, ...rest }: BarProps & { act: (what: StepBulk, words: string) => void }) {
  return (
    <Bar {...rest}>
      <Pick
        label="Moment of truth"
        choices={YES_NO}
        onPick={(key) => act({ act: "momentOfTruth", to: key === "yes" }, `Moment of truth: ${key}`)}
      />
      <Pick
        label="May be passed by"
        choices={YES_NO}
        onPick={(key) => act({ act: "optional", to: key === "yes" }, `May be passed by: ${key}`)}
      />
    </Bar>
  );
}
