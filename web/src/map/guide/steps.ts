import { t } from "../../words";
import type { Card, LaneType, MapDocument } from "../document";

/** One of the seven steps of making a map, and how far it is on this one. */
export type GuideStep = {
  key: "gather" | "persona" | "touchpoints" | "pains" | "opportunities" | "align" | "iterate";
  title: string;
  what: string;
  /** How far it is, in words. */
  state: string;
  isDone: boolean;
  /** The type of lane it is worked on in. */
  lane?: LaneType;
};

const cardsOf = (map: MapDocument, type: LaneType): Card[] =>
  (map.lanes ?? []).filter((lane) => lane.type === type).flatMap((lane) => lane.cards);

const isEveryone = (segment: unknown): boolean => {
  const all = (segment as { all?: unknown[] } | undefined)?.all;
  return Array.isArray(all) && all.length === 0;
};

/** Over how many of the steps some cards stand. */
function covered(map: MapDocument, cards: Card[]): number {
  const keys = map.stages.flatMap((stage) => stage.steps.map((step) => step.key));
  return keys.filter((_, at) =>
    cards.some((card) => {
      const from = keys.indexOf(card.step);
      return from <= at && at < from + (card.span ?? 1);
    }),
  ).length;
}

/** The seven steps, read from the map itself. */
export function guideSteps(map: MapDocument): GuideStep[] {
  const steps = map.stages.flatMap((stage) => stage.steps);
  const bound = steps.filter((step) => step.binding).length;
  const evidence = map.evidence?.length ?? 0;
  const personas = map.personas ?? [];
  const known = personas.filter((persona) => !isEveryone(persona.segment)).length;
  const touched = covered(map, cardsOf(map, "TOUCHPOINTS"));
  const pains = cardsOf(map, "PAINS");
  const weighed = pains.filter((card) => card.severity != null).length;
  const opportunities = cardsOf(map, "OPPORTUNITIES");
  const standing = opportunities.filter((card) => card.status != null).length;
  return [
    {
      key: "gather",
      title: t("Gather what is known"),
      what: t("Talk to customers, read tickets, look at events. Bind the step with which journeys begin."),
      state: t("{bound} of {steps} steps bound, {evidence} pieces of evidence", {
        bound,
        steps: steps.length,
        evidence,
      }),
      isDone: bound > 0 || evidence > 0,
    },
    {
      key: "persona",
      title: t("Choose whose journey it is"),
      what: t("Describe one or two types of customer, and by which traits they are known."),
      state: t("{personas} personas, {known} known by a trait", { personas: personas.length, known }),
      isDone: personas.length > 0 && known > 0,
    },
    {
      key: "touchpoints",
      title: t("Write down where you meet"),
      what: t("For each step: where does it happen, and on which channel?"),
      state: t("touchpoints at {touched} of {steps} steps", { touched, steps: steps.length }),
      isDone: steps.length > 0 && touched * 2 >= steps.length,
      lane: "TOUCHPOINTS",
    },
    {
      key: "pains",
      title: t("Find the pains"),
      what: t("What goes wrong, and how badly? Give each a severity from 1 to 5."),
      state: t("{pains} pains, {weighed} with a severity", { pains: pains.length, weighed }),
      isDone: weighed > 0,
      lane: "PAINS",
    },
    {
      key: "opportunities",
      title: t("Turn pains into opportunities"),
      what: t("What could be done about the worst ones? Say how far each is."),
      state: t("{opportunities} opportunities, {standing} with a status", {
        opportunities: opportunities.length,
        standing,
      }),
      isDone: standing > 0,
      lane: "OPPORTUNITIES",
    },
    {
      key: "align",
      title: t("Agree on it"),
      what: t("Show it to those who must act. Say who answers for it, and which decision it serves."),
      state: [
        map.owner ? t("owner: {owner}", { owner: map.owner }) : t("no owner"),
        map.decision ? t("decision named") : t("no decision"),
      ].join(", "),
      isDone: Boolean(map.owner && map.decision),
    },
    {
      key: "iterate",
      title: t("Keep it true"),
      what: t("Say how often it is looked at again, and assert what must hold of its numbers."),
      state: [
        map.reviewEvery
          ? t("reviewed every {reviewEvery} days", { reviewEvery: map.reviewEvery })
          : t("no review planned"),
        t("{assertions} assertions", { assertions: map.assertions?.length ?? 0 }),
      ].join(", "),
      isDone: Boolean(map.reviewEvery) && (map.assertions?.length ?? 0) > 0,
    },
  ];
}
