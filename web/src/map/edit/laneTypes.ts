import { t } from "../../words";
import type { LaneType } from "../document";

/** Every type of lane, in the order it is offered, with the title a new one gets. */
export const LANE_TYPES: { type: LaneType; title: string }[] = [
  { type: "ACTIONS", title: t("Actions") },
  { type: "GOALS", title: t("Goals") },
  { type: "THOUGHTS", title: t("Thoughts") },
  { type: "QUESTIONS", title: t("Questions") },
  { type: "EXPECTATIONS", title: t("Expectations") },
  { type: "EMOTION_CURVE", title: t("Emotion") },
  { type: "DRAMATIC_ARC", title: t("Dramatic arc") },
  { type: "TOUCHPOINTS", title: t("Touchpoints") },
  { type: "CHANNELS", title: t("Channels") },
  { type: "PAINS", title: t("Pains") },
  { type: "GAINS", title: t("Gains") },
  { type: "MOMENTS_OF_TRUTH", title: t("Moments of truth") },
  { type: "QUOTES", title: t("Quotes") },
  { type: "INSIGHTS", title: t("Insights") },
  { type: "OPPORTUNITIES", title: t("Opportunities") },
  { type: "SOLUTIONS", title: t("Solutions") },
  { type: "METRICS", title: t("Metrics") },
  { type: "TIME", title: t("Time") },
  { type: "PHYSICAL_EVIDENCE", title: t("Physical evidence") },
  { type: "FRONTSTAGE", title: t("Frontstage") },
  { type: "BACKSTAGE", title: t("Backstage") },
  { type: "SUPPORT_PROCESS", title: t("Support process") },
  { type: "SYSTEMS", title: t("Systems") },
  { type: "OWNERS", title: t("Owners") },
  { type: "POLICIES", title: t("Policies and risks") },
  { type: "TEXT", title: t("Text") },
  { type: "LIST", title: t("List") },
  { type: "CUSTOM", title: t("Of our own") },
];

export const laneTitle = (type: LaneType): string =>
  LANE_TYPES.find((each) => each.type === type)?.title ?? t("Lane");
