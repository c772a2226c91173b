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

export const LIFECYCLE = { draft: "Draft", review: "In review", published: "Published", retired: "Retired" };
export const STATE = { as_is: "As it is", to_be: "As it is to be", hypothesis: "As we suppose" };
const TYPE = {
  journey: "Journey",
  blueprint: "Service blueprint",
  experience: "Experience map",
  user_flow: "User flow",
  employee: "Employee journey",
};
const LEVEL = { lifecycle: "Life cycle", journey: "Journey", sub_journey: "Sub-journey", task: "Task" };
export const CONFIDENCE = { low: "Low", medium: "Medium", high: "High" };
const STATUS = { proposed: "Proposed", decided: "Decided", testing: "In test", done: "Done" };
export const EVIDENCE_KIND = {
  query: "Events counted",
  survey: "Survey",
  ticket: "Tickets",
  interview: "Interview",
  review: "Reviews",
  document: "Document",
  observation: "Observation",
};
export const PATH_KIND = {
  happy: "Happy path",
  unhappy: "Unhappy path",
  alternative: "Alternative",
  exception: "Exception",
};

const MAP: FieldGroup[] = [
  {
    title: "What it is for",
    fields: [
      { name: "title", label: "Title", as: "line" },
      { name: "question", label: "Question it answers", as: "long" },
      { name: "decision", label: "Decision it serves", as: "long" },
      { name: "source", label: "Where its beliefs come from", as: "long" },
    ],
  },
  {
    title: "Who keeps it true",
    fields: [
      { name: "owner", label: "Owner", as: "line" },
      { name: "approver", label: "Approver", as: "line" },
      { name: "contributors", label: "Contributors", as: "words", hint: "one a line" },
      { name: "lifecycle", label: "Life cycle", as: "choice", choices: choices(LIFECYCLE) },
      { name: "reviewEvery", label: "Look at it again every … days", as: "number", from: 1, to: 3650 },
      { name: "reviewed", label: "Last looked at", as: "day" },
      { name: "reviewTriggers", label: "Look at it before that when", as: "triggers" },
    ],
  },
  {
    title: "What it shows",
    fields: [
      { name: "type", label: "Drawn", as: "choice", choices: choices(TYPE) },
      { name: "state", label: "Reality", as: "choice", choices: choices(STATE) },
      { name: "level", label: "Level", as: "choice", choices: choices(LEVEL), unset: "not said" },
      { name: "parent", label: "Journey above it", as: "line", hint: "its name in addresses" },
      { name: "compareWith", label: "Compare with the map", as: "line", hint: "its name in addresses" },
      { name: "minN", label: "Mark numbers as small under", as: "number", from: 0, to: 1_000_000_000 },
      { name: "hideBelow", label: "Hide counts under", as: "number", from: 0, to: 1_000_000_000 },
    ],
  },
];

const STAGE: FieldGroup[] = [
  {
    title: "About this stage",
    fields: [
      { name: "title", label: "Title", as: "line" },
      { name: "goal", label: "What the customer wants here", as: "long" },
      { name: "businessGoal", label: "What we want here", as: "long" },
      {
        name: "confidence",
        label: "How sure we are",
        as: "choice",
        choices: choices(CONFIDENCE),
        unset: "not said",
      },
      { name: "color", label: "Colour", as: "tint" },
    ],
  },
];

const LANE: FieldGroup[] = [
  {
    title: "About this lane",
    fields: [
      { name: "title", label: "Title", as: "line" },
      { name: "gloss", label: "A few words under it", as: "line" },
      { name: "owner", label: "Team that answers for it", as: "line" },
    ],
  },
];

const EVIDENCE: FieldGroup[] = [
  {
    title: "Where it comes from",
    fields: [
      { name: "title", label: "Title", as: "line" },
      { name: "kind", label: "Kind", as: "choice", choices: choices(EVIDENCE_KIND) },
      { name: "date", label: "Day", as: "day" },
      { name: "n", label: "From how many people", as: "number", from: 1, to: 1_000_000_000 },
      { name: "link", label: "Where it can be read", as: "line" },
      { name: "consent", label: "On what ground it may be shown", as: "line" },
      { name: "note", label: "What it says", as: "long" },
    ],
  },
];

const PATH: FieldGroup[] = [
  {
    title: "About this path",
    fields: [
      { name: "title", label: "Title", as: "line" },
      { name: "kind", label: "Kind", as: "choice", choices: choices(PATH_KIND) },
      { name: "steps", label: "Steps, in the order they are taken", as: "route" },
    ],
  },
];

const PERSONA: FieldGroup[] = [
  {
    title: "Who they are",
    fields: [
      { name: "title", label: "Name", as: "line" },
      { name: "role", label: "Role in the journey", as: "line" },
      { name: "portrait", label: "Portrait", as: "image" },
      { name: "color", label: "Colour", as: "tint" },
      { name: "quote", label: "In their words", as: "long" },
      { name: "description", label: "About them", as: "long" },
      { name: "segment", label: "Everyone of whom holds", as: "segment" },
    ],
  },
  {
    title: "What moves them",
    fields: [
      { name: "goals", label: "Goals", as: "words", hint: "one a line" },
      { name: "needs", label: "Needs", as: "words" },
      { name: "jobs", label: "Jobs to be done", as: "words" },
      { name: "motivations", label: "Motivations", as: "words" },
      { name: "frustrations", label: "Frustrations", as: "words" },
    ],
  },
  { title: "How they are", fields: [{ name: "traits", label: "Scored traits", as: "traits" }] },
  {
    title: "Where we meet them",
    fields: [
      { name: "channels", label: "Channels they like", as: "words" },
      { name: "devices", label: "Devices", as: "words" },
      { name: "sources", label: "Where all of this was learned", as: "words" },
    ],
  },
];

/** What a card is asked depends on what its lane holds. */
function cardGroups(map: MapDocument, lane: Lane): FieldGroup[] {
  const personas = (map.personas ?? []).map(({ key, title }) => ({ value: key, label: title }));
  const isIdea = lane.type === "OPPORTUNITIES" || lane.type === "SOLUTIONS";
  const fields: Field[] = [{ name: "text", label: "Words", as: "long" }];
  if (lane.type === "EMOTION_CURVE") {
    fields.push(
      { name: "emotion", label: "Feeling, from −2 to 2", as: "number", from: -2, to: 2 },
      { name: "label", label: "The word for it", as: "line" },
    );
  }
  if (lane.type === "DRAMATIC_ARC") {
    fields.push(
      { name: "tension", label: "Tension, from 1 to 5", as: "number", from: 1, to: 5 },
      { name: "label", label: "The word for it", as: "line" },
    );
  }
  if (lane.type === "PAINS") {
    fields.push({ name: "severity", label: "Severity, from 1 to 5", as: "number", from: 1, to: 5 });
  }
  if (isIdea) {
    fields.push(
      { name: "value", label: "Value, from 0 to 100", as: "number", from: 0, to: 100 },
      { name: "effort", label: "Effort, from 0 to 5", as: "number", from: 0, to: 5 },
      { name: "status", label: "Status", as: "choice", choices: choices(STATUS), unset: "not said" },
    );
  }
  fields.push({ name: "owner", label: "Who cares for it", as: "line" });
  if (personas.length > 0) {
    fields.push({ name: "persona", label: "Persona", as: "choice", choices: personas, unset: "everyone" });
  }
  return [
    { title: "What it says", fields },
    {
      title: "Where it comes from",
      fields: [
        { name: "source", label: "Source", as: "line", hint: "empty: the team’s belief" },
        { name: "evidence", label: "Evidence", as: "evidence" },
        { name: "link", label: "Link", as: "line" },
      ],
    },
    {
      title: "How it looks",
      fields: [
        { name: "span", label: "Reaches over so many steps", as: "number", from: 1, to: 64 },
        { name: "color", label: "Colour", as: "tint" },
        { name: "icon", label: "Icon", as: "icon" },
        { name: "tags", label: "Tags", as: "words", hint: "one a line" },
        { name: "image", label: "Picture", as: "image" },
      ],
    },
  ];
}

const OBSERVED: FieldGroup = {
  title: "How it is observed",
  fields: [{ name: "scores", label: "Answers that tell how people felt", as: "scores" }],
};

function laneGroups(map: MapDocument, lane: Lane | undefined): FieldGroup[] {
  const personas = (map.personas ?? []).map(({ key, title }) => ({ value: key, label: title }));
  const persona: Field = {
    name: "persona",
    label: "Persona",
    as: "choice",
    choices: personas,
    unset: "everyone",
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
