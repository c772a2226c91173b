import { expect, test } from "vitest";
import { gave, type Preview, type Report, wouldGive } from "./imports";

const preview: Preview = {
  file: "a.csv",
  format: "csv",
  mapping: "",
  notes: [],
  examples: [],
  rows: 5,
  events: 4,
  traitRows: 0,
  persons: 1,
  quarantined: 1,
  reasons: [],
  unmapped: [],
};
const report: Report = {
  file: { name: "a.csv" },
  alreadyKnown: false,
  events: 1,
  traitRows: 2,
  quarantined: 0,
};

test("a preview is told in a sentence", () => {
  expect(wouldGive(preview)).toBe("5 rows would give 4 events of 1 person; 1 row to the quarantine.");
  expect(wouldGive({ ...preview, events: 0, quarantined: 0 })).toBe("5 rows would give nothing of 1 person.");
});

test("so is what became of the import", () => {
  expect(gave(report)).toBe("a.csv gave 1 event and 2 rows of traits.");
  expect(gave({ ...report, traitRows: 0, quarantined: 3 })).toBe(
    "a.csv gave 1 event, 3 rows are in the quarantine.",
  );
  expect(gave({ ...report, alreadyKnown: true })).toBe("a.csv was imported before; nothing was added.");
});
