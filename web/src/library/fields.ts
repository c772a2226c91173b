import { CONFIDENCE, choices, EVIDENCE_KIND, type Field } from "../map/edit/fields";
import { t } from "../words";
import type { ItemKind } from "./api";

const words = (name: string, label: string): Field => ({ name, label, as: "words", hint: t("one a line") });
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
  unset: t("not said"),
});

const MOST = 1_000_000_000;

/** What the page asks of an item of each kind; the schema of the library knows more. */
export const ITEM_FIELDS: Record<ItemKind, Field[]> = {
  touchpoint: [
    choice("act", t("It is"), { communication: t("Communication"), action: t("An action") }),
    line("activity", t("What the customer does")),
    line("need", t("Because of which need")),
    line("initiator", t("Who begins it")),
    line("receiver", t("Who is at the other end")),
    choice("form", t("Form"), { digital: t("Digital"), physical: t("Physical") }),
    choice("ownership", t("The place is"), { owned: t("Ours"), earned: t("Earned"), paid: t("Paid for") }),
    line("system", t("System it runs on")),
    number("importanceToCustomer", t("Importance to the customer, from 1 to 5"), 1, 5),
    number("importanceToBusiness", t("Importance to us, from 1 to 5"), 1, 5),
    { name: "momentOfTruth", label: t("Moment of truth"), as: "check" },
  ],
  channel: [
    words("values", t("As events carry it")),
    choice("timing", t("Both sides are there"), { sync: t("At once"), async: t("One after the other") }),
    { name: "owned", label: t("It is ours"), as: "check" },
    number("costPerContact", t("Cost per contact"), 0, MOST),
    line("currency", t("Currency of the cost")),
  ],
  persona: [
    line("role", t("Role in the journey")),
    { name: "quote", label: t("In their words"), as: "long" },
    { name: "segment", label: t("Everyone of whom holds"), as: "segment" },
    words("goals", t("Goals")),
    words("needs", t("Needs")),
    words("jobs", t("Jobs to be done")),
    words("motivations", t("Motivations")),
    words("frustrations", t("Frustrations")),
    words("channels", t("Channels they like")),
    words("devices", t("Devices")),
    words("sources", t("Where all of this was learned")),
  ],
  metric: [
    choice("type", t("Type"), {
      nps: "NPS",
      csat: "CSAT",
      ces: "CES",
      ratio: t("Ratio"),
      count: t("Count"),
      duration: t("Duration"),
      money: t("Money"),
    }),
    line("unit", t("Unit")),
    choice("direction", t("Better is"), { up: t("More"), down: t("Less") }),
    number("target", t("Target; a ratio from 0 to 1, a duration in seconds"), -MOST, MOST),
    number("warning", t("Look at it from"), -MOST, MOST),
  ],
  insight: [
    choice("type", t("Type"), {
      fact: t("Fact"),
      need: t("Need"),
      job: t("Job"),
      pain: t("Pain"),
      gain: t("Gain"),
    }),
    choice("status", t("Status"), { open: t("Open"), confirmed: t("Confirmed"), disproved: t("Disproved") }),
    number("impact", t("Impact on how people feel, from −2 to 2"), -2, 2),
    number("severity", t("Severity, from 1 to 5"), 1, 5),
    { name: "rootCause", label: t("Why it is so"), as: "long" },
  ],
  evidence: [
    choice("kind", t("Kind"), EVIDENCE_KIND),
    { name: "date", label: t("Day"), as: "day" },
    number("n", t("From how many people"), 1, MOST),
    line("link", t("Where it can be read")),
    line("consent", t("On what ground it may be shown")),
  ],
  opportunity: [
    number("customerValue", t("Value to the customer, from 0 to 100"), 0, 100),
    number("businessValue", t("Value to us, from 0 to 100"), 0, 100),
    number("effort", t("Effort, from 0 to 5"), 0, 5),
    choice("confidence", t("How sure we are"), CONFIDENCE),
    choice("status", t("Status"), {
      proposed: t("Proposed"),
      decided: t("Decided"),
      testing: t("In test"),
      done: t("Done"),
    }),
    { name: "due", label: t("Until"), as: "day" },
    line("workItem", t("Where the work is followed")),
    line("expects", t("What we expect of it")),
    { name: "expectedBy", label: t("Expected by"), as: "day" },
  ],
  solution: [
    choice("status", t("Status"), {
      planned: t("Planned"),
      building: t("In the making"),
      released: t("Released"),
      dropped: t("Dropped"),
    }),
    number("effort", t("Effort, from 0 to 5"), 0, 5),
    { name: "release", label: t("Released on"), as: "day" },
    line("flag", t("Feature flag or experiment")),
  ],
};
