/** A repair as it is edited, and as the server wants it written. */

import { t } from "../words";
export type Op = "set" | "remove" | "move" | "copy" | "number";

/** `place` is what the step is about; `other` where it goes to, or the value that is put there. */
export type Step = { key: number; op: Op; place: string; other: string };

export type Written = {
  steps?: { op: string; path?: string; value?: unknown; from?: string; to?: string }[] | null;
  mapping?: unknown;
};

export const OPS: { key: Op; label: string; place: string; other: string | null }[] = [
  { key: "move", label: t("Move"), place: t("From"), other: t("To") },
  { key: "copy", label: t("Copy"), place: t("From"), other: t("To") },
  { key: "set", label: t("Put a value"), place: t("Place"), other: t("Value") },
  { key: "number", label: t("Make a number of"), place: t("Place"), other: null },
  { key: "remove", label: t("Remove"), place: t("Place"), other: null },
];

/** JSON if it is that, else the text itself: `5` is a number, `web` a text, `"5"` a text. */
export function readValue(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
}

/** The steps that say something, in order. */
export function written(steps: Step[]): Written {
  return {
    steps: steps
      .filter((step) => step.place.trim() !== "")
      .map(({ op, place, other }) => {
        const path = place.trim();
        switch (op) {
          case "move":
          case "copy":
            return { op, from: path, to: other.trim() };
          case "set":
            return { op, path, value: readValue(other) };
          default:
            return { op, path };
        }
      }),
  };
}

/** A step that may be wanted, as far as the reason tells. */
export function guessed(input: string): Step {
  const isIdentity = /identit|user_?id|distinct/i.test(input);
  return {
    key: 0,
    op: isIdentity ? "move" : "set",
    place: isIdentity ? "" : input.replace(/ .*/, ""),
    other: isIdentity ? "user_id" : "",
  };
}
