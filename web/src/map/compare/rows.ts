/** What is told of a comparison: steps in stages, cards by lane and step. */

import { inWords } from "../../codes";
import { t } from "../../words";
import type { Card, Lane, MapDocument, Step } from "../document";
import type { ComparedStep, Comparison, Pair, StepSide } from "./api";

export type ComparedRow = {
  /** Unlike any other's. */
  key: string;
  title: string;
  /** As the later side calls it, where that is another name. */
  otherTitle: string | undefined;
  /** On which side alone it is. */
  fate: "both" | "added" | "gone";
  base: StepSide | null;
  later: StepSide | null;
  step: ComparedStep;
};

/** The steps in order, the base first: what only the later side has was added, what only the base has is gone. */
export function rowsOf({ steps, base }: Comparison): ComparedRow[] {
  return steps.map((step) => {
    const [first, second] = base === "here" ? [step.here, step.other] : [step.other, step.here];
    const title = first?.title ?? second?.title ?? "";
    return {
      key: `${first?.key ?? ""}~${second?.key ?? ""}`,
      title,
      otherTitle: second && second.title !== title ? second.title : undefined,
      fate: first === null ? "added" : second === null ? "gone" : "both",
      base: first,
      later: second,
      step,
    };
  });
}

export type Documents = { base: MapDocument; later: MapDocument };

/** Both documents, the base first. */
export const documentsOf = ({ base }: Comparison, here: MapDocument, other: MapDocument): Documents =>
  base === "here" ? { base: here, later: other } : { base: other, later: here };

type Ordered = { base: string | null; later: string | null };

export const ordered = (pairs: Pair[], base: Comparison["base"]): Ordered[] =>
  pairs.map(({ here, other }) =>
    base === "here" ? { base: here, later: other } : { base: other, later: here },
  );

export type CardChange = {
  key: string;
  fate: "same" | "changed" | "added" | "gone";
  base: Card | undefined;
  later: Card | undefined;
  /** Of the later side, else of the base. */
  step: Step | undefined;
  /** What else differs than the words. */
  details: string[];
};

export type LaneChange = { key: string; title: string; fate: "both" | "added" | "gone"; cards: CardChange[] };

/** What became of the cards, lane by lane. Feelings are drawn, and not listed. */
export function cardChanges(comparison: Comparison, documents: Documents): LaneChange[] {
  const cards = ordered(comparison.cards, comparison.base);
  return ordered(comparison.lanes, comparison.base).flatMap((pair): LaneChange[] => {
    const base = laneOf(documents.base, pair.base);
    const later = laneOf(documents.later, pair.later);
    const lane = later ?? base;
    if (!lane || lane.type === "EMOTION_CURVE") return [];
    return [
      {
        key: `${pair.base}~${pair.later}`,
        title: lane.title,
        fate: !base ? "added" : !later ? "gone" : "both",
        cards: cards.flatMap((each) => cardChange(each, base, later, documents)),
      },
    ];
  });
}

export const laneOf = (document: MapDocument, key: string | null): Lane | undefined =>
  document.lanes?.find((lane) => lane.key === key);

function cardChange(
  pair: Ordered,
  base: Lane | undefined,
  later: Lane | undefined,
  documents: Documents,
): CardChange[] {
  const before = base?.cards.find((card) => card.key === pair.base);
  const after = later?.cards.find((card) => card.key === pair.later);
  if (!before && !after) return [];
  const details = before && after ? differing(before, after) : [];
  const isChanged = before && after && (before.text !== after.text || details.length > 0);
  return [
    {
      key: `${before?.key ?? ""}~${after?.key ?? ""}`,
      fate: !before ? "added" : !after ? "gone" : isChanged ? "changed" : "same",
      base: before,
      later: after,
      step: after ? stepOf(documents.later, after.step) : stepOf(documents.base, before?.step),
      details,
    },
  ];
}

const stepOf = (document: MapDocument, key: string | undefined): Step | undefined =>
  document.stages.flatMap((stage) => stage.steps).find((step) => step.key === key);

const DETAILS: [keyof Card, string][] = [
  ["tension", "tension"],
  ["severity", "severity"],
  ["value", "value"],
  ["effort", "effort"],
  ["status", "status"],
  ["owner", "owner"],
  ["channel", "channel"],
];

function detailInWords(field: keyof Card, value: Card[keyof Card]): string {
  if (value == null) return t("none");
  return field === "status" ? inWords(String(value)) : String(value);
}

function differing(before: Card, after: Card): string[] {
  return DETAILS.flatMap(([field, words]) => {
    const [was, is] = [before, after].map((card) => detailInWords(field, card[field]));
    return was === is ? [] : [`${words} ${was} → ${is}`];
  });
}
