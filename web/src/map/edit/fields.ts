import { t } from "../../words";
import type { Assertion, Lane, MapDocument } from "../document";
import { assertionGroups, fits } from "./assertionFields";
import { frameGroups } from "./frameFields";
import type { Element, ElementKind, Operation } from "./operations";

/*
 * What the panel asks of each kind of element. A field is a member of the document; what is left empty is left out of it.
 */

export type Choice = { value: string; label: string };

export type Field = { name: string; label: string; hint?: string } & (
  | {
      as:
        | "line"
        | "long"
        | "words"
        | "day"
        | "tint"
        | "image"
        | "icon"
        | "evidence"
        | "check"
        | "route"
        | "lanes"
        | "triggers"
        | "span"
        | "percent"
        | "segment"
        | "scores"
        | "traits";
    }
  | { as: "number"; from: number; to: number }
  /** `unset` names the choice of none; without it one is always chosen. */
  | { as: "choice"; choices: Choice[]; unset?: string }
);

export type FieldGroup = { title: string; fields: Field[] };

export const choices = (labels: Record<string, string>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const LIFECYCLE = {
  draft: t("Draft"),
  review: t("In review"),
  published: t("Published"),
  retired: t("Retired"),
};
export const STATE = { as_is: t("As it is"), to_be: t("As it is to be"), hypothesis: t("As we suppose") };
const TYPE = {
  journey: t("Journey"),
  blueprint: t("Service blueprint"),
  experience: t("Experience map"),
  user_flow: t("User flow"),
  employee: t("Employee journey"),
};
const LEVEL = {
  lifecycle: t("Life cycle"),
  journey: t("Journey"),
  sub_journey: t("Sub-journey"),
  task: t("Task"),
};
export const CONFIDENCE = { low: t("Low"), medium: t("Medium"), high: t("High") };
const STATUS = { proposed: t("Proposed"), decided: t("Decided"), testing: t("In test"), done: t("Done") };
export const EVIDENCE_KIND = {
  query: t("Events counted"),
  survey: t("Survey"),
  ticket: t("Tickets"),
  interview: t("Interview"),
  review: t("Reviews"),
  document: t("Document"),
  observation: t("Observation"),
};
export const PATH_KIND = {
  happy: t("Happy path"),
  unhappy: t("Unhappy path"),
  alternative: t("Alternative"),
  exception: t("Exception"),
};

const MAP: FieldGroup[] = [
  {
    title: t("What it is for"),
    fields: [
      { name: "title", label: t("Title"), as: "line" },
      { name: "question", label: t("Question it answers"), as: "long" },
      { name: "decision", label: t("Decision it serves"), as: "long" },
      { name: "source", label: t("Where its beliefs come from"), as: "long" },
    ],
  },
  {
    title: t("Who keeps it true"),
    fields: [
      { name: "owner", label: t("Owner"), as: "line" },
      { name: "approver", label: t("Approver"), as: "line" },
      { name: "contributors", label: t("Contributors"), as: "words", hint: t("one a line") },
      { name: "lifecycle", label: t("Life cycle"), as: "choice", choices: choices(LIFECYCLE) },
      { name: "reviewEvery", label: t("Look at it again every … days"), as: "number", from: 1, to: 3650 },
      { name: "reviewed", label: t("Last looked at"), as: "day" },
      { name: "reviewTriggers", label: t("Look at it before that when"), as: "triggers" },
    ],
  },
  {
    title: t("What it shows"),
    fields: [
      { name: "type", label: t("Drawn"), as: "choice", choices: choices(TYPE) },
      { name: "state", label: t("Reality"), as: "choice", choices: choices(STATE) },
      { name: "level", label: t("Level"), as: "choice", choices: choices(LEVEL), unset: t("not said") },
      { name: "parent", label: t("Journey above it"), as: "line", hint: t("its name in addresses") },
      { name: "compareWith", label: t("Compare with the map"), as: "line", hint: t("its name in addresses") },
      { name: "minN", label: t("Mark numbers as small under"), as: "number", from: 0, to: 1_000_000_000 },
      { name: "hideBelow", label: t("Hide counts under"), as: "number", from: 0, to: 1_000_000_000 },
    ],
  },
];

const STAGE: FieldGroup[] = [
  {
    title: t("About this stage"),
    fields: [
      { name: "title", label: t("Title"), as: "line" },
      { name: "goal", label: t("What the customer wants here"), as: "long" },
      { name: "businessGoal", label: t("What we want here"), as: "long" },
      {
        name: "confidence",
        label: t("How sure we are"),
        as: "choice",
        choices: choices(CONFIDENCE),
        unset: t("not said"),
      },
      { name: "color", label: t("Colour"), as: "tint" },
    ],
  },
];

const LANE: FieldGroup[] = [
  {
    title: t("About this lane"),
    fields: [
      { name: "title", label: t("Title"), as: "line" },
      { name: "gloss", label: t("A few words under it"), as: "line" },
      { name: "owner", label: t("Team that answers for it"), as: "line" },
    ],
  },
];

const EVIDENCE: FieldGroup[] = [
  {
    title: t("Where it comes from"),
    fields: [
      { name: "title", label: t("Title"), as: "line" },
      { name: "kind", label: t("Kind"), as: "choice", choices: choices(EVIDENCE_KIND) },
      { name: "date", label: t("Day"), as: "day" },
      { name: "n", label: t("From how many people"), as: "number", from: 1, to: 1_000_000_000 },
      { name: "link", label: t("Where it can be read"), as: "line" },
      { name: "consent", label: t("On what ground it may be shown"), as: "line" },
      { name: "note", label: t("What it says"), as: "long" },
    ],
  },
];

const PATH: FieldGroup[] = [
  {
    title: t("About this path"),
    fields: [
      { name: "title", label: t("Title"), as: "line" },
      { name: "kind", label: t("Kind"), as: "choice", choices: choices(PATH_KIND) },
      { name: "steps", label: t("Steps, in the order they are taken"), as: "route" },
    ],
  },
];

const PERSONA: FieldGroup[] = [
  {
    title: t("Who they are"),
    fields: [
      { name: "title", label: t("Name"), as: "line" },
      { name: "role", label: t("Role in the journey"), as: "line" },
      { name: "portrait", label: t("Portrait"), as: "image" },
      { name: "color", label: t("Colour"), as: "tint" },
      { name: "quote", label: t("In their words"), as: "long" },
      { name: "description", label: t("About them"), as: "long" },
      { name: "segment", label: t("Everyone of whom holds"), as: "segment" },
    ],
  },
  {
    title: t("What moves them"),
    fields: [
      { name: "goals", label: t("Goals"), as: "words", hint: t("one a line") },
      { name: "needs", label: t("Needs"), as: "words" },
      { name: "jobs", label: t("Jobs to be done"), as: "words" },
      { name: "motivations", label: t("Motivations"), as: "words" },
      { name: "frustrations", label: t("Frustrations"), as: "words" },
    ],
  },
  { title: t("How they are"), fields: [{ name: "traits", label: t("Scored traits"), as: "traits" }] },
  {
    title: t("Where we meet them"),
    fields: [
      { name: "channels", label: t("Channels they like"), as: "words" },
      { name: "devices", label: t("Devices"), as: "words" },
      { name: "sources", label: t("Where all of this was learned"), as: "words" },
    ],
  },
];

/** What a card is asked depends on what its lane holds. */
function cardGroups(map: MapDocument, lane: Lane): FieldGroup[] {
  const personas = (map.personas ?? []).map(({ key, title }) => ({ value: key, label: title }));
  const isIdea = lane.type === "OPPORTUNITIES" || lane.type === "SOLUTIONS";
  const fields: Field[] = [{ name: "text", label: t("Words"), as: "long" }];
  if (lane.type === "EMOTION_CURVE") {
    fields.push(
      { name: "emotion", label: t("Feeling, from −2 to 2"), as: "number", from: -2, to: 2 },
      { name: "label", label: t("The word for it"), as: "line" },
    );
  }
  if (lane.type === "DRAMATIC_ARC") {
    fields.push(
      { name: "tension", label: t("Tension, from 1 to 5"), as: "number", from: 1, to: 5 },
      { name: "label", label: t("The word for it"), as: "line" },
    );
  }
  if (lane.type === "PAINS") {
    fields.push({ name: "severity", label: t("Severity, from 1 to 5"), as: "number", from: 1, to: 5 });
  }
  if (isIdea) {
    fields.push(
      { name: "value", label: t("Value, from 0 to 100"), as: "number", from: 0, to: 100 },
      { name: "effort", label: t("Effort, from 0 to 5"), as: "number", from: 0, to: 5 },
      { name: "status", label: t("Status"), as: "choice", choices: choices(STATUS), unset: t("not said") },
    );
  }
  fields.push({ name: "owner", label: t("Who cares for it"), as: "line" });
  if (personas.length > 0) {
    fields.push({
      name: "persona",
      label: t("Persona"),
      as: "choice",
      choices: personas,
      unset: t("everyone"),
    });
  }
  return [
    { title: t("What it says"), fields },
    {
      title: t("Where it comes from"),
      fields: [
        { name: "source", label: t("Source"), as: "line", hint: t("empty: the team’s belief") },
        { name: "evidence", label: t("Evidence"), as: "evidence" },
        { name: "link", label: t("Link"), as: "line" },
      ],
    },
    {
      title: t("How it looks"),
      fields: [
        { name: "span", label: t("Reaches over so many steps"), as: "number", from: 1, to: 64 },
        { name: "color", label: t("Colour"), as: "tint" },
        { name: "icon", label: t("Icon"), as: "icon" },
        { name: "tags", label: t("Tags"), as: "words", hint: t("one a line") },
        { name: "image", label: t("Picture"), as: "image" },
      ],
    },
  ];
}

const OBSERVED: FieldGroup = {
  title: t("How it is observed"),
  fields: [{ name: "scores", label: t("Answers that tell how people felt"), as: "scores" }],
};

function laneGroups(map: MapDocument, lane: Lane | undefined): FieldGroup[] {
  const personas = (map.personas ?? []).map(({ key, title }) => ({ value: key, label: title }));
  const persona: Field = {
    name: "persona",
    label: t("Persona"),
    as: "choice",
    choices: personas,
    unset: t("everyone"),
  };
  const about =
    personas.length === 0 ? LANE : LANE.map((group) => ({ ...group, fields: [...group.fields, persona] }));
  return lane?.type === "EMOTION_CURVE" ? [...about, OBSERVED] : about;
}

/**
 * What is asked of an element; `lane` is the lane it is, or in which the card stands, `assertion` the one that is asked about.
 */
export function groupsOf(
  kind: ElementKind,
  map: MapDocument,
  lane: Lane | undefined,
  assertion?: Assertion,
): FieldGroup[] {
  switch (kind) {
    case "map":
      return MAP;
    case "stage":
      return STAGE;
    case "lane":
      return laneGroups(map, lane);
    case "persona":
      return PERSONA;
    case "evidence":
      return EVIDENCE;
    case "path":
      return PATH;
    case "frame":
      return frameGroups(map);
    case "assertion":
      return assertionGroups(map, assertion);
    case "card":
      return lane ? cardGroups(map, lane) : [];
    default:
      return [];
  }
}

/** What must not be left empty. */
const NEEDED: Partial<Record<ElementKind, string[]>> = {
  map: ["title", "question", "minN", "hideBelow"],
  stage: ["title"],
  lane: ["title"],
  persona: ["title"],
  evidence: ["title"],
  path: ["title", "steps"],
  frame: ["title", "view"],
  assertion: ["title", "step"],
  card: ["span", "emotion"],
};

/** What keeps the value of a field; nothing where it is the same or must not be empty. */
export function fieldChange(
  kind: ElementKind,
  element: Element | MapDocument,
  name: string,
  value: unknown,
): Operation[] {
  if (kind === "assertion" && !fits(element as Assertion, name, value)) return [];
  const isEmpty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  const before = (element as Record<string, unknown>)[name] ?? undefined;
  if (isEmpty && (before === undefined || NEEDED[kind]?.includes(name) || isWords(kind, element, name)))
    return [];
  if (!isEmpty && JSON.stringify(value) === JSON.stringify(before)) return [];
  const key = kind === "map" ? {} : { key: (element as Element).key };
  return [{ op: "set", kind, ...key, field: name, ...(isEmpty ? {} : { value }) }];
}

/** The words of a card may be missing only where a feeling is drawn. */
const isWords = (kind: ElementKind, element: Element | MapDocument, name: string): boolean =>
  kind === "card" &&
  name === "text" &&
  (element as Element).emotion == null &&
  (element as Element).tension == null;
