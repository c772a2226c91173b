import { CONFIDENCE, choices, EVIDENCE_KIND, type Field } from "../map/edit/fields";
import type { ItemKind } from "./api";

const words = (name: string, label: string): Field => ({ name, label, as: "words", hint: "one a line" });
const line = (name: string, label: string): Field => ({ name, label, as: "line" });
const number = (name: string, label: string, from: number, to: number): Field => ({
  name,
  label,
  as: "number",
  from,
  to,
});
const choice = (name: string, label: string, labels: Record<string, string>): Field => ({
  name,
  label,
  as: "choice",
  choices: choices(labels),
  unset: "not said",
});

const MOST = 1_000_000_000;

/** What the page asks of an item of each kind; the schema of the library knows more. */
export const ITEM_FIELDS: Record<ItemKind, Field[]> = {
  touchpoint: [
    choice("act", "It is", { communication: "Communication", action: "An action" }),
    line("activity", "What the customer does"),
    line("need", "Because of which need"),
    line("initiator", "Who begins it"),
    line("receiver", "Who is at the other end"),
    choice("form", "Form", { digital: "Digital", physical: "Physical" }),
    choice("ownership", "The place is", { owned: "Ours", earned: "Earned", paid: "Paid for" }),
    line("system", "System it runs on"),
    number("importanceToCustomer", "Importance to the customer, from 1 to 5", 1, 5),
    number("importanceToBusiness", "Importance to us, from 1 to 5", 1, 5),
    { name: "momentOfTruth", label: "Moment of truth", as: "check" },
  ],
  channel: [
    words("values", "As events carry it"),
    choice("timing", "Both sides are there", { sync: "At once", async: "One after the other" }),
    { name: "owned", label: "It is ours", as: "check" },
    number("costPerContact", "Cost per contact", 0, MOST),
    line("currency", "Currency of the cost"),
  ],
  persona: [
    line("role", "Role in the journey"),
    { name: "quote", label: "In their words", as: "long" },
    { name: "segment", label: "Everyone of whom holds", as: "segment" },
    words("goals", "Goals"),
    words("needs", "Needs"),
    words("jobs", "Jobs to be done"),
    words("motivations", "Motivations"),
    words("frustrations", "Frustrations"),
    words("channels", "Channels they like"),
    words("devices", "Devices"),
    words("sources", "Where all of this was learned"),
  ],
  metric: [
    choice("type", "Type", {
      nps: "NPS",
      csat: "CSAT",
      ces: "CES",
      ratio: "Ratio",
      count: "Count",
      duration: "Duration",
      money: "Money",
    }),
    line("unit", "Unit"),
    choice("direction", "Better is", { up: "More", down: "Less" }),
    number("target", "Target; a ratio from 0 to 1, a duration in seconds", -MOST, MOST),
    number("warning", "Look at it from", -MOST, MOST),
  ],
  insight: [
    choice("type", "Type", { fact: "Fact", need: "Need", job: "Job", pain: "Pain", gain: "Gain" }),
    choice("status", "Status", { open: "Open", confirmed: "Confirmed", disproved: "Disproved" }),
    number("impact", "Impact on how people feel, from −2 to 2", -2, 2),
    number("severity", "Severity, from 1 to 5", 1, 5),
    { name: "rootCause", label: "Why it is so", as: "long" },
  ],
  evidence: [
    choice("kind", "Kind", EVIDENCE_KIND),
    { name: "date", label: "Day", as: "day" },
    number("n", "From how many people", 1, MOST),
    line("link", "Where it can be read"),
    line("consent", "On what ground it may be shown"),
  ],
  opportunity: [
    number("customerValue", "Value to the customer, from 0 to 100", 0, 100),
    number("businessValue", "Value to us, from 0 to 100", 0, 100),
    number("effort", "Effort, from 0 to 5", 0, 5),
    choice("confidence", "How sure we are", CONFIDENCE),
    choice("status", "Status", {
      proposed: "Proposed",
      decided: "Decided",
      testing: "In test",
      done: "Done",
    }),
    { name: "due", label: "Until", as: "day" },
    line("workItem", "Where the work is followed"),
    line("expects", "What we expect of it"),
    { name: "expectedBy", label: "Expected by", as: "day" },
  ],
  solution: [
    choice("status", "Status", {
      planned: "Planned",
      building: "In the making",
      released: "Released",
      dropped: "Dropped",
    }),
    number("effort", "Effort, from 0 to 5", 0, 5),
    { name: "release", label: "Released on", as: "day" },
    line("flag", "Feature flag or experiment"),
  ],
};
