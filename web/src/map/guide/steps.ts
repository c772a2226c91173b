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
      title: "Gather what is known",
      what: "Talk to customers, read tickets, look at events. Bind the step with which journeys begin.",
      state: `${bound} of ${steps.length} steps bound, ${evidence} pieces of evidence`,
      isDone: bound > 0 || evidence > 0,
    },
    {
      key: "persona",
      title: "Choose whose journey it is",
      what: "Describe one or two types of customer, and by which traits they are known.",
      state: `${personas.length} personas, ${known} known by a trait`,
      isDone: personas.length > 0 && known > 0,
    },
    {
      key: "touchpoints",
      title: "Write down where you meet",
      what: "For each step: where does it happen, and on which channel?",
      state: `touchpoints at ${touched} of ${steps.length} steps`,
      isDone: steps.length > 0 && touched * 2 >= steps.length,
      lane: "TOUCHPOINTS",
    },
    {
      key: "pains",
      title: "Find the pains",
      what: "What goes wrong, and how badly? Give each a severity from 1 to 5.",
      state: `${pains.length} pains, ${weighed} with a severity`,
      isDone: weighed > 0,
      lane: "PAINS",
    },
    {
      key: "opportunities",
      title: "Turn pains into opportunities",
      what: "What could be done about the worst ones? Say how far each is.",
      state: `${opportunities.length} opportunities, ${standing} with a status`,
      isDone: standing > 0,
      lane: "OPPORTUNITIES",
    },
    {
      key: "align",
      title: "Agree on it",
      what: "Show it to those who must act. Say who answers for it, and which decision it serves.",
      state: [
        map.owner ? `owner: ${map.owner}` : "no owner",
        map.decision ? "decision named" : "no decision",
      ].join(", "),
      isDone: Boolean(map.owner && map.decision),
    },
    {
      key: "iterate",
      title: "Keep it true",
      what: "Say how often it is looked at again, and assert what must hold of its numbers.",
      state: [
        map.reviewEvery ? `reviewed every ${map.reviewEvery} days` : "no review planned",
        `${map.assertions?.length ?? 0} assertions`,
      ].join(", "),
      isDone: Boolean(map.reviewEvery) && (map.assertions?.length ?? 0) > 0,
    },
  ];
}
