import { expect, test } from "vitest";
import type { Arc } from "../map/measurement";
import { arcShares, drawnArcs, overlayOf, pairsOf, unplannedArcs } from "./planned";

const arc = (from: string | null, to: string | null, n: number): Arc => ({
  from,
  to,
  n,
  share: n / 100,
  medianSeconds: null,
  p90Seconds: null,
});

const ARCS = [
  arc(null, "visit", 100),
  arc("visit", "cart", 60),
  arc("cart", "pay", 4),
  arc("visit", "pay", 30),
];
const HAPPY = { key: "happy", steps: ["visit", "ask", "cart", "pay", "tell"] };

test("steps that cannot be measured are passed over", () => {
  expect(pairsOf(HAPPY.steps, ["ask"])).toEqual(["visit~cart", "cart~pay", "pay~tell"]);
});

test("a path is laid over by its key and a way by its steps", () => {
  expect(overlayOf("happy", [HAPPY], ["ask"])?.pairs).toEqual(
    new Set(["visit~cart", "cart~pay", "pay~tell"]),
  );
  expect(overlayOf("visit~pay", [HAPPY], [])?.steps).toEqual(new Set(["visit", "pay"]));
  expect(overlayOf("gone", [HAPPY], [])).toBeUndefined();
  expect(overlayOf(undefined, [HAPPY], [])).toBeUndefined();
});

test("what a path says is drawn however few walk it, and dashed where nobody does", () => {
  const overlay = overlayOf("happy", [HAPPY], ["ask"]);
  expect(drawnArcs(ARCS, 10, undefined).map((each) => each.n)).toEqual([100, 60, 30]);
  const drawn = drawnArcs(ARCS, 10, overlay);
  expect(drawn.map(({ from, to, n }) => [from, to, n])).toEqual([
    [null, "visit", 100],
    ["visit", "cart", 60],
    ["cart", "pay", 4],
    ["visit", "pay", 30],
    ["pay", "tell", 0],
  ]);
});

test("what is walked and in no path is unplanned", () => {
  expect(unplannedArcs(ARCS, [HAPPY], ["ask"]).map(({ from, to }) => [from, to])).toEqual([["visit", "pay"]]);
});

test("the shares of a path's arcs stand for one that cannot be counted", () => {
  expect(arcShares(HAPPY, ARCS, ["ask"])).toEqual([0.6, 0.04, 0]);
});
