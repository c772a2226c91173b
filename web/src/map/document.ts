/** The map document as the server exports it: what the team asserts. */

/** The types with a drawing of their own; every other type is shown as words. */
export type LaneType =
  | "TOUCHPOINTS"
  | "EMOTION_CURVE"
  | "PAINS"
  | "OPPORTUNITIES"
  | "METRICS"
  | "THOUGHTS"
  | "QUESTIONS"
  | "QUOTES"
  | (string & Record<never, never>);

export type OpportunityStatus = "proposed" | "decided" | "testing" | "done";

export type Card = {
  key: string;
  step: string;
  span?: number | null;
  text: string;
  link?: string | null;
  channel?: string | null;
  emotion?: number | null;
  label?: string | null;
  severity?: number | null;
  value?: number | null;
  status?: OpportunityStatus | null;
  source?: string | null;
};

export type Lane = { key: string; type: LaneType; title: string; gloss?: string | null; cards: Card[] };

export type Belief = { reach?: number | null; medianTime?: string | null; note?: string | null };

export type Step = {
  key: string;
  title: string;
  description?: string | null;
  optional?: boolean | null;
  momentOfTruth?: boolean | null;
  binding?: { event: string | string[] } | null;
  believed?: Belief | null;
};

export type Stage = { key: string; title: string; goal?: string | null; steps: Step[] };

export type Persona = {
  key: string;
  title: string;
  description?: string | null;
  goals?: string[] | null;
  quote?: string | null;
};

export type Channel = { key: string; title: string };

export type MapDocument = {
  slug: string;
  title: string;
  question?: string | null;
  decision?: string | null;
  owner?: string | null;
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
};

export type MapExport = { format: string; schemaVersion: string; map: MapDocument };

export function channelTitle(document: MapDocument, key: string): string {
  if (key === "") return "None";
  const known = document.channels?.find((channel) => channel.key === key);
  return known?.title ?? key.charAt(0).toUpperCase() + key.slice(1);
}
