import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { count } from "../../numbers";
import { t } from "../../words";
import { useMap } from "../mapState";
import type { Counts } from "./filters";
import { GAPS, type Gap, withoutAbsent } from "./tableUrl";

const OF_CARDS: [Gap, string, string][] = [
  ["no-card", t("Empty cells"), t("Cells of the map into which no card reaches")],
  ["no-words", t("No words"), t("Cards that say nothing")],
  ["no-owner", t("No owner"), t("Cards nobody cares for")],
  ["no-evidence", t("No evidence"), t("Cards that name neither a source nor evidence")],
  ["stale", t("Stale"), t("Evidence that has lost a grade by its age")],
  ["guessed", t("Guessed"), t("Nothing that is still good stands behind them")],
];

const OF_STEPS: [Gap, string, string][] = [
  ["no-binding", t("Not bound"), t("Steps no events fill")],
  ["no-card", t("No cards"), t("Steps at which no card stands")],
  ["no-evidence", t("No evidence"), t("Steps that are neither bound nor name evidence")],
  [
    "stale",
    t("Stale"),
    t("Bound, with no events in the period, or evidence that has lost a grade by its age"),
  ],
  ["guessed", t("Guessed"), t("Nothing that is still good stands behind them")],
];

/** What is blank, stale or guessed, with how many rows it is; several add up. */
export function GapChips({ counts }: { counts: Counts }) {
  const { url, change } = useMap();
  const offered = url.table?.rows === "steps" ? OF_STEPS : OF_CARDS;
  const chosen = url.table?.only ?? [];
  return (
    <ToggleButtonGroup
      aria-label={t("Only rows that are")}
      className="gap-chips"
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => {
        const only = GAPS.filter((gap) => keys.has(gap));
        change(
          { table: withoutAbsent({ ...url.table, only: only.length > 0 ? only : undefined }) },
          "replace",
        );
      }}
    >
      {offered.map(([gap, label, meaning]) => (
        <ToggleButton key={gap} id={gap} className="gap-chip" data-gap={gap}>
          {({ isSelected }) => (
            <span title={meaning}>
              {label}{" "}
              <b data-none={!isSelected && !counts.gaps.get(gap) ? true : undefined}>
                {count(counts.gaps.get(gap) ?? 0)}
              </b>
            </span>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
