import { count, uncapitalised } from "../../numbers";
import { ago } from "../../widgets/ago";
import { t } from "../../words";
import { language } from "../../words/language";
import { type Card, channelTitle, type Lane, type MapDocument } from "../document";
import { newCard } from "../edit/cards";
import { drop } from "../edit/drop";
import { type Choice, fieldChange } from "../edit/fields";
import type { Element, Operation } from "../edit/operations";
import { GRADES, gradeInWords } from "../evidence";
import { feeling } from "../grid/pullPoint";
import { type CardRow, wordsOfCard } from "./rows";
import type { Orderable } from "./sorting";

/*
 * The columns of the table: what each shows, by what it is ordered, and how it is written. What is written is kept by the operations the map
 * itself uses, so that a card changed in the table is the card changed on the map.
 */

export type Editor =
  | { as: "words"; known?: string[]; hint?: string }
  | { as: "number"; from: number; to: number }
  | { as: "choice"; choices: Choice[] }
  | { as: "check" };

/** What keeps an input, or the words that say why it cannot be kept. */
export type Kept = Operation[] | string;

export type TableColumn<R> = {
  key: string;
  title: string;
  /** In pixels. */
  width: number;
  isNumber?: boolean;
  text: (row: R) => string;
  /** Absent: its text. */
  order?: (row: R) => Orderable;
  /** Nothing where the cell is only read. */
  editor?: (row: R) => Editor | undefined;
  /** What the editor begins with; absent: the text. */
  input?: (row: R) => string;
  keep?: (row: R, input: string) => Kept;
};

export const STATUS_TITLES = {
  proposed: t("Proposed"),
  decided: t("Decided"),
  testing: t("In test"),
  done: t("Done"),
};
const STATUS_ORDER = Object.keys(STATUS_TITLES);

export const isIdeas = (lane: Lane): boolean => lane.type === "OPPORTUNITIES" || lane.type === "SOLUTIONS";
const isFelt = (lane: Lane): boolean => lane.type === "EMOTION_CURVE";

const choicesOf = (titles: Record<string, string>): Choice[] =>
  Object.entries(titles).map(([value, label]) => ({ value, label }));

const NO_CHOICE: Choice = { value: "", label: t("not said") };

/** Whole numbers and halves as people write them; nothing for what is no number. */
export function numberIn(input: string): number | undefined {
  const text = input.trim().replace("−", "-").replace(",", ".").replace(/\s*%$/, "");
  const value = Number(text);
  return text === "" || !Number.isFinite(value) ? undefined : value;
}

/** The words of a cell as tags: commas and lines stand between them, none comes twice. */
export const tagsIn = (input: string): string[] => [
  ...new Set(
    input
      .split(/[,\n]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/** Everyone who is named as an owner of something on the map. */
export function ownersOf(map: MapDocument): string[] {
  const owners = (map.lanes ?? []).flatMap((lane) => [lane.owner, ...lane.cards.map((card) => card.owner)]);
  return [...new Set([map.owner, ...owners].filter((owner): owner is string => Boolean(owner)))].sort();
}

export const tagsOf = (map: MapDocument): string[] =>
  [...new Set((map.lanes ?? []).flatMap((lane) => lane.cards.flatMap((card) => card.tags ?? [])))].sort();

const set = (card: Card, field: string, value: unknown): Operation[] =>
  fieldChange("card", card as unknown as Element, field, value);

export function cardColumns(map: MapDocument): TableColumn<CardRow>[] {
  const owners = ownersOf(map);
  const personas = map.personas ?? [];
  const channels = (map.channels ?? []).map(({ key, title }) => ({ value: key, label: title }));
  const personaTitle = (key: string | null | undefined) =>
    personas.find((persona) => persona.key === key)?.title ?? key ?? "";
  const all: TableColumn<CardRow>[] = [
    {
      key: "text",
      title: t("Card"),
      width: 280,
      text: ({ card }) => (card ? wordsOfCard(card) : ""),
      // A feeling is added by its level: words alone are none.
      editor: ({ card, lane }) => (card || !isFelt(lane) ? { as: "words" } : undefined),
      keep: keepWords,
    },
    {
      key: "stage",
      title: t("Stage"),
      width: 104,
      text: ({ stage }) => stage.title,
      order: ({ stepAt }) => stepAt,
    },
    placeColumn(map, {
      key: "step",
      title: t("Step"),
      text: ({ step }) => step.title,
      order: ({ stepAt }) => stepAt,
      input: ({ step }) => step.key,
      choices: () =>
        map.stages.flatMap((stage) =>
          stage.steps.map((step) => ({ value: step.key, label: `${stage.title} · ${step.title}` })),
        ),
      target: ({ lane }, step) => ({ lane: lane.key, step }),
    }),
    placeColumn(map, {
      key: "lane",
      title: t("Lane"),
      text: ({ lane }) => lane.title,
      order: ({ laneAt }) => laneAt,
      input: ({ lane }) => lane.key,
      choices: ({ lane: from }) =>
        (map.lanes ?? [])
          .filter((lane) => isFelt(lane) === isFelt(from))
          .map((lane) => ({ value: lane.key, label: lane.title })),
      target: ({ step }, lane) => ({ lane, step: step.key }),
    }),
    {
      key: "channel",
      title: t("Channel"),
      width: 110,
      text: ({ card }) => (card?.channel ? channelTitle(map, card.channel) : ""),
      editor: ({ card }) =>
        card && channels.length > 0
          ? { as: "choice", choices: withCurrent([NO_CHOICE, ...channels], card.channel) }
          : undefined,
      input: ({ card }) => card?.channel ?? "",
      keep: keepField("channel"),
    },
    {
      key: "emotion",
      title: t("Feeling"),
      width: 84,
      isNumber: true,
      text: ({ card }) => (card?.emotion == null ? "" : signed(card.emotion)),
      order: ({ card }) => card?.emotion ?? undefined,
      editor: ({ lane }) => (isFelt(lane) ? { as: "number", from: -2, to: 2 } : undefined),
      input: ({ card }) => String(card?.emotion ?? ""),
      keep: ({ lane, step, card }, input) => {
        const level = numberIn(input);
        if (level === undefined && input.trim() === "" && !card) return [];
        if (level === undefined || Math.abs(level) > 2)
          return t("“{input}” is no feeling: write −2 to 2", { input });
        return card?.emotion === level ? [] : feeling(lane, step.key, card, level);
      },
    },
    numberColumn("tension", t("Tension"), 1, 5, ({ lane }) => lane.type === "DRAMATIC_ARC"),
    numberColumn("severity", t("Severity"), 1, 5, ({ lane }) => lane.type === "PAINS"),
    numberColumn("value", t("Value"), 0, 100, ({ lane }) => isIdeas(lane)),
    numberColumn("effort", t("Effort"), 0, 5, ({ lane }) => isIdeas(lane)),
    {
      key: "status",
      title: t("Status"),
      width: 104,
      text: ({ card }) => (card?.status ? STATUS_TITLES[card.status] : ""),
      order: ({ card }) => (card?.status ? STATUS_ORDER.indexOf(card.status) : undefined),
      editor: ({ card, lane }) =>
        card && isIdeas(lane)
          ? { as: "choice", choices: [NO_CHOICE, ...choicesOf(STATUS_TITLES)] }
          : undefined,
      input: ({ card }) => card?.status ?? "",
      keep: keepField("status"),
    },
    {
      key: "owner",
      title: t("Owner"),
      width: 124,
      text: ({ card }) => card?.owner ?? "",
      editor: ({ card }) => (card ? { as: "words", known: owners } : undefined),
      keep: keepField("owner"),
    },
    {
      key: "persona",
      title: t("Persona"),
      width: 130,
      text: ({ card }) => personaTitle(card?.persona),
      editor: ({ card }) =>
        card && personas.length > 0
          ? {
              as: "choice",
              choices: [
                { value: "", label: t("everyone") },
                ...personas.map(({ key, title }) => ({ value: key, label: title })),
              ],
            }
          : undefined,
      input: ({ card }) => card?.persona ?? "",
      keep: keepField("persona"),
    },
    {
      key: "tags",
      title: t("Tags"),
      width: 150,
      text: ({ card }) => (card?.tags ?? []).join(", "),
      editor: ({ card }) => (card ? { as: "words", hint: t("commas between them") } : undefined),
      keep: ({ card }, input) => (card ? set(card, "tags", tagsIn(input)) : []),
    },
    {
      key: "evidence",
      title: t("Evidence"),
      width: 116,
      text: ({ grade, gaps }) => (grade ? gradeInWords(grade, gaps.has("stale")) : ""),
      order: ({ grade }) => (grade ? GRADES.indexOf(grade) : undefined),
    },
    changedColumn(),
  ];
  const isUsed = (key: string) => !unused(map).has(key);
  return ORDER.flatMap((key) => all.filter((column) => column.key === key && isUsed(key)));
}

/** What is looked for most stands in sight. */
const ORDER = [
  "text",
  "stage",
  "step",
  "lane",
  "owner",
  "evidence",
  "status",
  "tags",
  "channel",
  "emotion",
  "tension",
  "severity",
  "value",
  "effort",
  "persona",
  "changed",
];

/** Columns in which this map has nothing and can have nothing. */
function unused(map: MapDocument): Set<string> {
  const lanes = map.lanes ?? [];
  const has = (key: keyof Card) => lanes.some((lane) => lane.cards.some((card) => card[key] != null));
  const isAsked: Record<string, boolean> = {
    channel: (map.channels?.length ?? 0) > 0 || has("channel"),
    emotion: lanes.some(isFelt),
    tension: lanes.some((lane) => lane.type === "DRAMATIC_ARC"),
    severity: lanes.some((lane) => lane.type === "PAINS") || has("severity"),
    value: lanes.some(isIdeas) || has("value"),
    effort: lanes.some(isIdeas) || has("effort"),
    status: lanes.some(isIdeas) || has("status"),
    persona: (map.personas?.length ?? 0) > 0,
  };
  return new Set(Object.keys(isAsked).filter((key) => !isAsked[key]));
}

function keepWords({ card, lane, step }: CardRow, input: string): Kept {
  const words = input.trim();
  if (!card) return newCard(lane, step.key, words);
  if (card.emotion != null || card.tension != null)
    return words === wordsOfCard(card) ? [] : set(card, "label", words);
  if (words === "") return t("A card needs words; Delete takes it away");
  return set(card, "text", words);
}

const keepField =
  (field: string) =>
  ({ card }: CardRow, input: string): Kept =>
    card ? set(card, field, input.trim()) : [];

/** A card says a channel the map does not list: it stays to be chosen. */
const withCurrent = (choices: Choice[], value: string | null | undefined): Choice[] =>
  !value || choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, label: value }];

type PlaceColumn = {
  key: string;
  title: string;
  text: (row: CardRow) => string;
  order: (row: CardRow) => Orderable;
  input: (row: CardRow) => string;
  choices: (row: CardRow) => Choice[];
  target: (row: CardRow, chosen: string) => { lane: string; step: string };
};

/** Where a card stands: writing it moves the card. */
function placeColumn(map: MapDocument, { choices, target, ...column }: PlaceColumn): TableColumn<CardRow> {
  return {
    ...column,
    width: 140,
    editor: (row) => (row.card ? { as: "choice", choices: choices(row) } : undefined),
    keep: (row, input) => {
      const { card, lane, step } = row;
      const to = target(row, input);
      if (!card || (to.lane === lane.key && to.step === step.key)) return [];
      return drop(map, { kind: "card", key: card.key }, { at: "cell", ...to });
    },
  };
}

function numberColumn(
  field: "tension" | "severity" | "value" | "effort",
  title: string,
  from: number,
  to: number,
  isAsked: (row: CardRow) => boolean,
): TableColumn<CardRow> {
  return {
    key: field,
    title,
    // The head has room for its words and the mark of the order.
    width: title.length > 6 ? 94 : 76,
    isNumber: true,
    text: ({ card }) => (card?.[field] == null ? "" : count(card[field])),
    order: ({ card }) => card?.[field] ?? undefined,
    editor: (row) => (row.card && isAsked(row) ? { as: "number", from, to } : undefined),
    input: ({ card }) => String(card?.[field] ?? ""),
    keep: ({ card }, input) => {
      if (!card) return [];
      if (input.trim() === "") return set(card, field, undefined);
      const value = numberIn(input);
      return value === undefined || !Number.isInteger(value) || value < from || value > to
        ? t("“{input}” does not fit: {title} is a whole number from {from} to {to}", {
            input,
            title: uncapitalised(title),
            from,
            to,
          })
        : set(card, field, value);
    },
  };
}

/** When an element was changed last, as far as that is known. */
export function changedColumn<R extends { changed: string | undefined }>(): TableColumn<R> {
  return {
    key: "changed",
    title: t("Changed"),
    width: 110,
    text: ({ changed }) => (changed ? ago(changed, Date.now()) : ""),
    order: ({ changed }) => (changed ? Date.parse(changed) : undefined),
  };
}

const signed = (value: number): string =>
  value === 0 ? "0" : `${value < 0 ? "−" : "+"}${Math.abs(value).toLocaleString(language)}`;
