/** The map document as the server exports it: what the team asserts. */

/** The types with a drawing of their own; every other type is shown as words. */
import { t } from "../words";
export type LaneType =
  | "TOUCHPOINTS"
  | "EMOTION_CURVE"
  | "DRAMATIC_ARC"
  | "PAINS"
  | "OPPORTUNITIES"
  | "METRICS"
  | "THOUGHTS"
  | "QUESTIONS"
  | "QUOTES"
  | (string & Record<never, never>);

export type OpportunityStatus = "proposed" | "decided" | "testing" | "done";

export const TINTS = ["slate", "blue", "teal", "green", "amber", "orange", "red", "pink", "violet"] as const;
export type Tint = (typeof TINTS)[number];

export type Card = {
  key: string;
  step: string;
  span?: number | null;
  text: string;
  link?: string | null;
  channel?: string | null;
  emotion?: number | null;
  label?: string | null;
  /** On a dramatic arc, from 1 to 5. */
  tension?: number | null;
  severity?: number | null;
  value?: number | null;
  status?: OpportunityStatus | null;
  source?: string | null;
  tags?: string[] | null;
  icon?: string | null;
  color?: Tint | null;
  /** An uploaded picture or a data: address. */
  image?: string | null;
  persona?: string | null;
  owner?: string | null;
  /** Of an opportunity or solution, 0 to 5. */
  effort?: number | null;
  item?: string | null;
  evidence?: string[] | null;
};

export type Lane = {
  key: string;
  type: LaneType;
  title: string;
  gloss?: string | null;
  owner?: string | null;
  persona?: string | null;
  /** Of an emotion curve: which answers tell how people felt. */
  scores?: Scores | null;
  cards: Card[];
};

export type Scale = "csat_5" | "csat_7" | "ces_7" | "nps" | "sentiment" | "feeling";

export type Scores = { event: string | string[]; where?: unknown; property: string; scale: Scale };

export type Belief = { reach?: number | null; medianTime?: string | null; note?: string | null };

export type Step = {
  key: string;
  title: string;
  description?: string | null;
  optional?: boolean | null;
  momentOfTruth?: boolean | null;
  binding?: { event: string | string[] } | null;
  believed?: Belief | null;
  icon?: string | null;
  /** Slug of the map that draws it in detail. */
  journey?: string | null;
  evidence?: string[] | null;
};

export type Stage = {
  key: string;
  title: string;
  goal?: string | null;
  businessGoal?: string | null;
  color?: Tint | null;
  confidence?: "low" | "medium" | "high" | null;
  steps: Step[];
};

export type Persona = {
  key: string;
  title: string;
  description?: string | null;
  goals?: string[] | null;
  quote?: string | null;
  segment?: unknown;
  role?: string | null;
  portrait?: string | null;
  color?: Tint | null;
  needs?: string[] | null;
  jobs?: string[] | null;
  frustrations?: string[] | null;
  motivations?: string[] | null;
  channels?: string[] | null;
  devices?: string[] | null;
  traits?: PersonaTrait[] | null;
  sources?: string[] | null;
  /** Key of the library's item it stands for. */
  item?: string | null;
};

export type PersonaTrait = {
  title: string;
  value: number;
  low: string;
  high: string;
  binding?: TraitBinding | null;
};

/** How a scored trait is observed: by the mean of a number between `from` and `to`, or by who has one of the values `in`. */
export type TraitBinding = {
  trait: string;
  from?: number | null;
  to?: number | null;
  in?: (string | number | boolean)[] | null;
};

export type JourneyPath = {
  key: string;
  title: string;
  kind: "happy" | "unhappy" | "alternative" | "exception";
  steps: string[];
};

export type EvidenceKind =
  | "query"
  | "survey"
  | "ticket"
  | "interview"
  | "review"
  | "document"
  | "observation";

export type Evidence = {
  key: string;
  kind: EvidenceKind;
  title: string;
  date?: string | null;
  n?: number | null;
  link?: string | null;
  consent?: string | null;
  note?: string | null;
  item?: string | null;
};

export type Channel = { key: string; title: string; item?: string | null };

/** What must hold of the map's numbers. */
export type Assertion = {
  key: string;
  title: string;
  step: string;
  from?: string | null;
  within?: string | null;
  persona?: string | null;
  atLeast?: number | null;
  atMost?: number | null;
};

/** A part of the map as it is presented; what is absent is shown in whole, or as the page stands. */
export type Frame = {
  key: string;
  title: string;
  caption?: string | null;
  /** The steps at both ends, in either order. */
  from?: string | null;
  to?: string | null;
  lanes?: string[] | null;
  mode?: "believed" | "happened" | "difference" | null;
  persona?: string | null;
  view?: "map" | "flow" | "matrix" | null;
};

/** What makes a map due to be reviewed; each kind needs one of the members. */
export type ReviewTrigger = {
  kind: "new_event" | "silent" | "reach" | "assertion" | "date";
  events?: number | null;
  days?: number | null;
  points?: number | null;
  on?: string | null;
  title?: string | null;
};

export type MapDocument = {
  slug: string;
  title: string;
  question?: string | null;
  decision?: string | null;
  owner?: string | null;
  approver?: string | null;
  contributors?: string[] | null;
  lifecycle?: "draft" | "review" | "published" | "retired" | null;
  /** In days. */
  reviewEvery?: number | null;
  reviewed?: string | null;
  reviewTriggers?: ReviewTrigger[] | null;
  type?: "journey" | "blueprint" | "experience" | "user_flow" | "employee" | null;
  state?: "as_is" | "to_be" | "hypothesis" | null;
  level?: "lifecycle" | "journey" | "sub_journey" | "task" | null;
  parent?: string | null;
  compareWith?: string | null;
  zone: string;
  subject: { scope: string; one: string; many: string };
  source?: string | null;
  demo?: boolean | null;
  period?: { from: string; to: string } | null;
  minN?: number | null;
  channels?: Channel[] | null;
  personas?: Persona[] | null;
  stages: Stage[];
  lanes?: Lane[] | null;
  paths?: JourneyPath[] | null;
  evidence?: Evidence[] | null;
  assertions?: Assertion[] | null;
  frames?: Frame[] | null;
};

export type MapExport = { format: string; schemaVersion: string; map: MapDocument };

/** What knows how the team calls channels. */
export type WithChannels = Pick<MapDocument, "channels">;

export function channelTitle(document: WithChannels, key: string): string {
  if (key === "") return t("None");
  const known = document.channels?.find((channel) => channel.key === key);
  return known?.title ?? key.charAt(0).toUpperCase() + key.slice(1);
}
