import { describe, expect, it } from "vitest";
import { applyOperations } from "../edit/operations";
import { columnsOf } from "../mapState";
import { bulk, bulkSteps } from "./bulk";
import { changedBy } from "./changed";
import { cardColumns, numberIn, tagsIn } from "./columns";
import { filterCards, filterSteps } from "./filters";
import { MAP } from "./fixture";
import { pasted } from "./paste";
import { cardRows, emptyCells, stepRows } from "./rows";
import { beside, between, inSight, moved } from "./sheet";
import { nextSort, ordered } from "./sorting";
import { stepColumns } from "./stepColumns";
import { readTableUrl, writeTableUrl } from "./tableUrl";

const TODAY = new Date("2026-06-01T00:00:00Z");
const never = () => undefined;
const columns = columnsOf(MAP.stages, undefined);
const cards = cardRows(MAP, never, TODAY);
const empty = emptyCells(MAP, columns);
const steps = stepRows(MAP, columns, never, TODAY);
const keys = (rows: { id: string }[]) => rows.map((row) => row.id);

describe("rows", () => {
  it("stand in the order of the journey, by steps and then by lanes", () => {
    expect(keys(cards)).toEqual(["card:b", "card:c", "card:a", "card:d", "card:e", "card:f"]);
  });

  it("tell what is missing, guessed, and gone stale by its age", () => {
    const gaps = Object.fromEntries(cards.map((row) => [row.card?.key, [...row.gaps]]));
    expect(gaps.b).toEqual(["no-owner"]);
    expect(gaps.c).toEqual(["no-owner", "stale", "guessed"]);
    expect(gaps.a).toEqual(["no-evidence", "guessed"]);
    expect(gaps.f).toContain("no-words");
  });

  it("are there for cells into which no card reaches, not for those a wide card covers", () => {
    expect(keys(empty)).toEqual([
      "cell:idea:find",
      "cell:mood:find",
      "cell:do:read",
      "cell:idea:read",
      "cell:mood:read",
    ]);
  });

  it("tell of steps which are not bound, have no cards, or rest on old evidence", () => {
    expect(steps.map((row) => [row.step.key, [...row.gaps]])).toEqual([
      ["find", []],
      ["read", ["no-card", "no-binding", "no-evidence", "guessed"]],
      ["pay", ["no-binding", "stale", "guessed"]],
    ]);
  });
});

describe("filters", () => {
  it("add up: words, lane, stage, owner and tag", () => {
    expect(keys(filterCards(cards, empty, { find: "TOO slow" }).rows)).toEqual(["card:c"]);
    expect(keys(filterCards(cards, empty, { lane: "pain", stage: "buy" }).rows)).toEqual(["card:d"]);
    expect(keys(filterCards(cards, empty, { tag: "till", owner: "Ann" }).rows)).toEqual(["card:a"]);
  });

  it("of gaps one is enough, and empty cells come only when they are asked for", () => {
    expect(keys(filterCards(cards, empty, { only: ["stale", "no-words"] }).rows)).toEqual([
      "card:c",
      "card:f",
    ]);
    const { rows } = filterCards(cards, empty, { only: ["no-card"], stage: "look" });
    expect(keys(rows)).toEqual(keys(empty));
    expect(keys(filterSteps(steps, { only: ["no-binding"] }).rows)).toEqual(["step:read", "step:pay"]);
  });

  it("count what each choice would leave while the other filters stay", () => {
    const { counts } = filterCards(cards, empty, { lane: "pain", only: ["stale"] });
    expect(counts.gaps.get("no-owner")).toBe(1);
    expect(counts.gaps.get("no-card")).toBe(0);
    expect(Object.fromEntries(counts.lanes)).toEqual({ pain: 1 });
    expect(filterCards(cards, empty, {}).counts.gaps.get("no-card")).toBe(5);
    expect(Object.fromEntries(filterCards(cards, empty, {}).counts.tags)).toEqual({ till: 2, form: 1 });
  });
});

describe("order", () => {
  const severity = cardColumns(MAP).find((column) => column.key === "severity");

  it("goes up and down by numbers, with those that have none last both ways", () => {
    const by = (isDown: boolean) => keys(ordered(cards, severity?.order ?? never, isDown)).slice(0, 3);
    expect(by(false)).toEqual(["card:d", "card:c", "card:b"]);
    expect(by(true)).toEqual(["card:c", "card:d", "card:b"]);
  });

  it("goes by words without regard to case, and leaves those that are alike as they were", () => {
    const rows = ["b2", "B10", "", "a", "A"].map((id) => ({ id }));
    expect(keys(ordered(rows, (row) => row.id, false))).toEqual(["a", "A", "b2", "B10", ""]);
  });

  it("comes round: up, down, as the map has it", () => {
    const up = nextSort(undefined, "owner");
    const down = nextSort(up, "owner");
    expect([up?.isDown, down?.isDown, nextSort(down, "owner")]).toEqual([false, true, undefined]);
    expect(nextSort(down, "step")).toEqual({ column: "step", isDown: false });
  });
});

describe("bulk changes", () => {
  const all = new Set(["a", "c", "e", "f"]);

  it("set a field of all cards, and leave alone those that have it", () => {
    const { operations, fits } = bulk(MAP, all, { act: "owner", to: "Ann" });
    expect(fits).toBe(4);
    expect(operations.map((each) => (each.op === "set" ? each.key : ""))).toEqual(["c", "e", "f"]);
    const { map, inverse } = applyOperations(MAP, operations);
    expect(map.lanes?.[1]?.cards[0]?.owner).toBe("Ann");
    expect(applyOperations(map, inverse).map).toEqual(MAP);
  });

  it("give a status to ideas only", () => {
    expect(bulk(MAP, all, { act: "status", to: "done" })).toEqual({
      operations: [{ op: "set", kind: "card", key: "e", field: "status", value: "done" }],
      fits: 1,
    });
  });

  it("move cards to a lane, but no feelings among words, and cut what reaches over the end", () => {
    const moved = bulk(MAP, all, { act: "lane", to: "do" });
    expect(moved.fits).toBe(3);
    expect(applyOperations(MAP, moved.operations).map.lanes?.[0]?.cards.map((card) => card.key)).toEqual([
      "a",
      "b",
      "c",
      "e",
    ]);
    const last = bulk(MAP, new Set(["c"]), { act: "step", to: "pay" });
    expect(applyOperations(MAP, last.operations).map.lanes?.[1]?.cards[0]).toMatchObject({
      step: "pay",
      span: 1,
    });
  });

  it("add and take away tags, the last one with its list", () => {
    const tags = (act: Parameters<typeof bulk>[2]) =>
      applyOperations(MAP, bulk(MAP, new Set(["a", "d"]), act).operations)
        .map.lanes?.flatMap((lane) => lane.cards)
        .filter((card) => card.key === "a" || card.key === "d")
        .map((card) => card.tags);
    expect(tags({ act: "tag", tags: ["till", "new"] })).toEqual([
      ["till", "new"],
      ["till", "form", "new"],
    ]);
    expect(tags({ act: "untag", tag: "till" })).toEqual([undefined, ["form"]]);
  });

  it("remove steps with their cards, all but the last, and leave the way in to everyone", () => {
    const removed = bulkSteps(MAP, new Set(["find", "read", "pay"]), { act: "delete" });
    expect(removed.fits).toBe(2);
    expect(applyOperations(MAP, removed.operations).map.stages.map((stage) => stage.key)).toEqual(["buy"]);
    const optional = bulkSteps(MAP, new Set(["find", "read"]), { act: "optional", to: true });
    expect(optional.operations).toEqual([
      { op: "set", kind: "step", key: "read", field: "optional", value: true },
    ]);
    expect(optional.fits).toBe(1);
  });
});

describe("cells", () => {
  const kept = (id: string, column: string, input: string) => {
    const row = [...cards, ...empty].find((each) => each.id === id);
    const found = cardColumns(MAP).find((each) => each.key === column);
    return row && found?.keep?.(row, input);
  };

  it("are kept by the operations the map uses", () => {
    expect(kept("card:c", "severity", "5")).toEqual([
      { op: "set", kind: "card", key: "c", field: "severity", value: 5 },
    ]);
    expect(kept("card:d", "tags", "form,  form, till,")).toEqual([
      { op: "set", kind: "card", key: "d", field: "tags", value: ["form", "till"] },
    ]);
    expect(kept("card:f", "text", "tired")).toEqual([
      { op: "set", kind: "card", key: "f", field: "label", value: "tired" },
    ]);
    expect(kept("cell:do:read", "text", "Skims")).toMatchObject([{ op: "add", into: "do" }]);
    expect(kept("cell:mood:read", "emotion", "1,5")).toMatchObject([{ op: "add", value: { emotion: 1.5 } }]);
    expect(kept("card:a", "step", "read")).toEqual([
      { op: "set", kind: "card", key: "a", field: "step", value: "read" },
    ]);
  });

  it("say why something cannot be kept", () => {
    expect(kept("card:c", "severity", "9")).toBe("“9” does not fit: severity is a whole number from 1 to 5");
    expect(kept("card:a", "text", " ")).toBe("A card needs words; Delete takes it away");
    expect(kept("card:f", "emotion", "glad")).toBe("“glad” is no feeling: write −2 to 2");
  });

  it("of beliefs are written in per cent", () => {
    const believed = stepColumns().find((column) => column.key === "believed");
    const [row] = steps;
    expect(row && believed?.keep?.(row, "12.5 %")).toEqual([
      { op: "set", kind: "step", key: "find", field: "believed", value: { reach: 0.125 } },
    ]);
  });

  it("read numbers and tags as people write them", () => {
    expect([numberIn("−1,5"), numberIn(" 7 "), numberIn("x"), numberIn("")]).toEqual([
      -1.5,
      7,
      undefined,
      undefined,
    ]);
    expect(tagsIn("a, b\nb,,")).toEqual(["a", "b"]);
  });
});

describe("what is pasted", () => {
  it("goes into the cells from one on, choices by their words, and says what does not fit", () => {
    const all = cardColumns(MAP);
    const column = all.findIndex(({ key }) => key === "owner") + 1;
    const rows = cards.filter((row) => row.lane.key === "pain");
    // Owner and evidence, which is only read, then status, which pains have none.
    const { operations, kept, refused } = pasted(rows, all, { row: 0, column }, [
      ["Cy", "measured", "Done"],
      ["Di"],
      ["gone"],
    ]);
    expect([operations.length, kept, refused]).toEqual([2, 2, []]);
    const step = all.findIndex(({ key }) => key === "step") + 1;
    const moved = pasted(rows, all, { row: 0, column: step }, [["read"], ["Nowhere"]]);
    expect(moved.operations).toMatchObject([{ op: "set", key: "c", field: "step", value: "read" }]);
    expect(moved.refused).toEqual(["“Nowhere” is none of what Step may be"]);
  });
});

describe("when something was changed", () => {
  it("is the newest revision that names it, else the one that kept the map as a whole", () => {
    const changed = changedBy([
      { savedAt: "3", operations: [{ op: "set", kind: "card", key: "a", field: "text", value: "x" }] },
      {
        savedAt: "2",
        operations: [
          { op: "add", kind: "card", into: "do", value: { key: "b" } },
          { op: "set", kind: "card", key: "a", field: "owner" },
        ],
      },
      { savedAt: "1", operations: [] },
      { savedAt: "0", operations: [{ op: "remove", kind: "card", key: "z" }] },
    ]);
    expect([changed("card:a"), changed("card:b"), changed("card:c")]).toEqual(["3", "2", "1"]);
    expect(changedBy([])("card:a")).toBeUndefined();
  });
});

describe("keys", () => {
  const size = { rows: 5, columns: 4, page: 2 };

  it("lead through the rows and up into the head, never out", () => {
    expect(moved({ row: 0, column: 1 }, "ArrowUp", false, size)).toEqual({ row: -1, column: 1 });
    expect(moved({ row: 4, column: 3 }, "ArrowRight", false, size)).toEqual({ row: 4, column: 3 });
    expect(moved({ row: 1, column: 2 }, "End", true, size)).toEqual({ row: 4, column: 3 });
    expect(moved({ row: 1, column: 2 }, "PageDown", false, size)).toEqual({ row: 3, column: 2 });
    expect(moved({ row: 1, column: 2 }, "x", false, size)).toBeUndefined();
  });

  it("of Tab go on over the end of a row, past its box", () => {
    expect(beside({ row: 1, column: 3 }, 1, size)).toEqual({ row: 2, column: 1 });
    expect(beside({ row: 1, column: 1 }, -1, size)).toEqual({ row: 0, column: 3 });
    expect(beside({ row: 4, column: 3 }, 1, size)).toEqual({ row: 4, column: 3 });
  });

  it("choose all rows between two", () => {
    expect(between(["a", "b", "c", "d"], "c", "a")).toEqual(["a", "b", "c"]);
    expect(between(["a"], "a", "gone")).toEqual([]);
  });

  it("draw only what is in sight and a little beyond", () => {
    expect(inSight(4000, 800, 40, 2000, 10)).toEqual([90, 130]);
    expect(inSight(0, 800, 40, 5, 10)).toEqual([0, 5]);
  });
});

describe("the address of the table", () => {
  it("is read as it was written, and says nothing of what is as ever", () => {
    const table = {
      rows: "steps" as const,
      sort: { column: "owner", isDown: true },
      find: "till & co",
      owner: "Ann",
      only: ["no-owner" as const, "stale" as const],
    };
    const query = new URLSearchParams();
    writeTableUrl((name, value) => value !== undefined && query.set(name, value), table);
    expect(readTableUrl(query)).toEqual(table);
    expect(readTableUrl(new URLSearchParams("rows=bogus&only=bogus"))).toBeUndefined();
  });
});
