/** A sentence in which `{…}` marks what is to be emphasised. */

/** A number and its sign never part at the end of a line. */
const UNBROKEN_PERCENT = "\u202f%";

export type Part = { text: string; emphasised: boolean };

export function sentenceParts(sentence: string): Part[] {
  return sentence
    .replaceAll(" %", UNBROKEN_PERCENT)
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== "" && piece !== "{}")
    .map((piece) =>
      piece.startsWith("{") && piece.endsWith("}")
        ? { text: piece.slice(1, -1), emphasised: true }
        : { text: piece, emphasised: false },
    );
}

/** A rule of the server, where “…” marks the names in it. */
export function ruleParts(rule: string): Part[] {
  return rule
    .split(/(“[^”]*”)/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece.startsWith("“")
        ? { text: piece.slice(1, -1), emphasised: true }
        : { text: piece, emphasised: false },
    );
}
