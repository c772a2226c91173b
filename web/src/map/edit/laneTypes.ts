import type { LaneType } from "../document";

/** Every type of lane, in the order it is offered, with the title a new one gets. */
export const LANE_TYPES: { type: LaneType; title: string }[] = [
  { type: "ACTIONS", title: "Actions" },
  { type: "GOALS", title: "Goals" },
  { type: "THOUGHTS", title: "Thoughts" },
  { type: "QUESTIONS", title: "Questions" },
  { type: "EXPECTATIONS", title: "Expectations" },
  { type: "EMOTION_CURVE", title: "Emotion" },
  { type: "DRAMATIC_ARC", title: "Dramatic arc" },
  { type: "TOUCHPOINTS", title: "Touchpoints" },
  { type: "CHANNELS", title: "Channels" },
  { type: "PAINS", title: "Pains" },
  { type: "GAINS", title: "Gains" },
  { type: "MOMENTS_OF_TRUTH", title: "Moments of truth" },
  { type: "QUOTES", title: "Quotes" },
  { type: "INSIGHTS", title: "Insights" },
  { type: "OPPORTUNITIES", title: "Opportunities" },
  { type: "SOLUTIONS", title: "Solutions" },
  { type: "METRICS", title: "Metrics" },
  { type: "TIME", title: "Time" },
  { type: "PHYSICAL_EVIDENCE", title: "Physical evidence" },
  { type: "FRONTSTAGE", title: "Frontstage" },
  { type: "BACKSTAGE", title: "Backstage" },
  { type: "SUPPORT_PROCESS", title: "Support process" },
  { type: "SYSTEMS", title: "Systems" },
  { type: "OWNERS", title: "Owners" },
  { type: "POLICIES", title: "Policies and risks" },
  { type: "TEXT", title: "Text" },
  { type: "LIST", title: "List" },
  { type: "CUSTOM", title: "Of our own" },
];

export const laneTitle = (type: LaneType): string =>
  LANE_TYPES.find((each) => each.type === type)?.title ?? "Lane";
