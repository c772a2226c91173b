import { describe, expect, it } from "vitest";
import { isPresentKey, moveOf, placeAfter, swiped } from "./keys";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("keys of a presentation", () => {
  it("go on, back, to both ends and away", () => {
    const moves = (...keys: string[]) => new Set(keys.map((key) => moveOf({ ...plain, key })));
    expect(moves("ArrowRight", "ArrowDown", "PageDown", " ")).toEqual(new Set(["next"]));
    expect(moves("ArrowLeft", "ArrowUp", "PageUp")).toEqual(new Set(["previous"]));
    expect(moves("Home")).toEqual(new Set(["first"]));
    expect(moves("End")).toEqual(new Set(["last"]));
    expect(moves("Escape")).toEqual(new Set(["leave"]));
    expect(moves("a", "Delete", "Tab", "z")).toEqual(new Set([undefined]));
  });

  it("leave what the browser does with Ctrl alone", () => {
    expect(moveOf({ ...plain, key: "ArrowRight", altKey: true })).toBeUndefined();
    expect(moveOf({ ...plain, key: "Home", ctrlKey: true })).toBeUndefined();
    expect(moveOf({ ...plain, key: " ", shiftKey: true })).toBe("previous");
  });

  it("begin it by place, since Alt makes other letters", () => {
    const pressed = { code: "KeyP", ctrlKey: true, altKey: true, metaKey: false, shiftKey: false };
    expect(isPresentKey(pressed)).toBe(true);
    expect(isPresentKey({ ...pressed, altKey: false })).toBe(false);
  });
});

describe("where frames lead", () => {
  it("stops at both ends", () => {
    expect(placeAfter("next", 3, 3)).toBe(3);
    expect(placeAfter("previous", 1, 3)).toBe(1);
    expect(placeAfter("previous", 9, 3)).toBe(3);
    expect(placeAfter("first", 2, 3)).toBe(1);
    expect(placeAfter("last", 2, 3)).toBe(3);
  });

  it("a finger to the left goes on, one that scrolls does not", () => {
    expect(swiped(-120, 20)).toBe("next");
    expect(swiped(120, 20)).toBe("previous");
    expect(swiped(-120, 100)).toBeUndefined();
    expect(swiped(-30, 0)).toBeUndefined();
  });
});
