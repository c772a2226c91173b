import { describe, expect, it } from "vitest";
import { filterOf, rowsOf } from "./filter";

describe("conditions as rows", () => {
  it("come back as the filter they were", () => {
    const filters = [
      { property: "value", op: ">=", value: 20 },
      {
        all: [
          { channel: true, op: "=", value: "app" },
          { property: "plan", in: ["pro", 2] },
        ],
      },
      {
        all: [
          { property: "code", op: "=", value: "007" },
          { property: "n", op: "=", value: "7" },
        ],
      },
      { property: "note", contains: "late" },
      { property: "coupon", exists: true },
    ];
    for (const filter of filters)
      expect(filterOf(rowsOf(filter, "property") ?? [], "property")).toEqual(filter);
  });

  it("are not there for what rows cannot say", () => {
    expect(rowsOf({ any: [] }, "trait")).toBeUndefined();
    expect(rowsOf({ not: { trait: "a", exists: true } }, "trait")).toBeUndefined();
    expect(rowsOf({ property: "a", exists: true }, "trait")).toBeUndefined();
    expect(rowsOf(undefined, "trait")).toEqual([]);
  });

  it("leave out rows that are not filled in", () => {
    expect(filterOf([{ field: " ", test: "=", value: "1" }], "trait")).toBeUndefined();
    expect(
      filterOf(
        [
          { field: "a", test: "=", value: " " },
          { field: "b", test: "exists", value: "" },
        ],
        "trait",
      ),
    ).toEqual({
      trait: "b",
      exists: true,
    });
  });
});
