import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { count } from "../../numbers";
import { useMap } from "../mapState";
import type { Counts } from "./filters";
import { GAPS, type Gap, withoutAbsent } from "./tableUrl";

const OF_CARDS: [Gap, string, string][] = [
  ["no-card", "Empty cells", "Cells of the map into which no card reaches"],
  ["no-words", "No words", "Cards that say nothing"],
  ["no-owner", "No owner", "Cards nobody cares for"],
  ["no-evidence", "No evidence", "Cards that name neither a source nor evidence"],
  ["stale", "Stale", "Evidence that has lost a grade by its age"],
  ["guessed", "Guessed", "Nothing that is still good stands behind them"],
];

const OF_STEPS: [Gap, string, string][] = [
  ["no-binding", "Not bound", "Steps no events fill"],
  ["no-card", "No cards", "Steps at which no card stands"],
  ["no-evidence", "No evidence", "Steps that are neither bound nor name evidence"],
  ["stale", "Stale", "Bound, with no events in the period, or evidence that has lost a grade by its age"],
  ["guessed", "Guessed", "Nothing that is still good stands behind them"],
];

/** What is blank, stale or guessed, with how many rows it is; several add up. */
export function GapChips({ counts }: { counts: Counts }) {
  const { url, change } = useMap();
  const offered = url.table?.rows === "steps" ? OF_STEPS : OF_CARDS;
  const chosen = url.table?.only ?? [];
  return (
    <ToggleButtonGroup
      aria-label="Only rows that are"
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
