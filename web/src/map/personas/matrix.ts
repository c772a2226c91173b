import { count, percent } from "../../numbers";
import { t } from "../../words";
import type { MapDocument, Persona } from "../document";
import type { Grown, Observed, ObservedField, ObservedPersona, Value } from "./api";
import { beliefInWords, scoreInWords } from "./scoreWords";
import { HIDDEN, isClear, shareInWords } from "./words";

/** `isClear`: the members differ from everybody else beyond chance. `isWrong`: what is believed is not what is observed. */
export type Cell = { text: string; isClear?: boolean; isWrong?: boolean };

export type MatrixRow = { group: "believed" | "observed"; name: string; cells: Cell[] };

const NOTHING: Cell = { text: "" };
const MOST_VALUES = 3;

const BEFORE: [keyof Persona, string][] = [
  ["role", t("Role")],
  ["quote", t("In their words")],
  ["description", t("About them")],
  ["goals", t("Goals")],
  ["needs", t("Needs")],
  ["jobs", t("Jobs to be done")],
  ["motivations", t("Motivations")],
  ["frustrations", t("Frustrations")],
];

const written = (value: unknown): string => (Array.isArray(value) ? value.join("; ") : String(value ?? ""));

/** What is believed and observed of the personas of a map, beside each other; what is observed of a field stands under what is believed of it. */
class Rows {
  private readonly personas: Persona[];
  private readonly seen: (ObservedPersona | undefined)[];
  private readonly many: string;

  constructor(document: MapDocument, observed: Observed | undefined) {
    this.personas = document.personas ?? [];
    this.seen = this.personas.map(({ key }) => observed?.personas.find((each) => each.key === key));
    this.many = document.subject.many;
  }

  /** Rows in which nobody has anything are left out. */
  all(): MatrixRow[] {
    return [
      ...BEFORE.map(([field, name]) => this.believed(field, name)),
      ...this.scores(),
      this.believed("channels", t("Channels they like")),
      ...this.channels(),
      this.believed("devices", t("Devices")),
      ...this.fields(({ devices }) => devices, t("Device")),
      this.believed("sources", t("Sources")),
      this.observed(t("Size"), ({ size }) => ({ text: shareInWords(size, this.many) })),
      this.observed(t("Entered"), ({ entrants }) => ({ text: shareInWords(entrants, this.many) })),
      ...this.growth(),
      ...this.fields(({ traits }) => traits, t("Trait")),
      ...this.steps(),
      this.observed(t("Two walk alike"), ({ likeness }) => ({
        text: likeness ? percent(likeness.same) : "",
      })),
      this.observed(t("… with somebody else"), ({ likeness }) => ({
        text: likeness ? percent(likeness.across) : "",
      })),
    ].filter(({ cells }) => cells.some(({ text }) => text !== ""));
  }

  private believed(field: keyof Persona, name: string): MatrixRow {
    return {
      group: "believed",
      name,
      cells: this.personas.map((persona) => ({ text: written(persona[field]) })),
    };
  }

  private observed(name: string, cell: (each: ObservedPersona) => Cell | undefined): MatrixRow {
    return {
      group: "observed",
      name,
      cells: this.seen.map((each) => (each && each.reason === null ? cell(each) : undefined) ?? NOTHING),
    };
  }

  private scores(): MatrixRow[] {
    const titles = distinct(this.personas.flatMap(({ traits }) => (traits ?? []).map(({ title }) => title)));
    return titles.flatMap((title): MatrixRow[] => [
      {
        group: "believed",
        name: title,
        cells: this.personas.map(({ traits }) => {
          const trait = traits?.find((each) => each.title === title);
          return {
            text: trait
              ? t("{value} of 100, from {low} to {high}", {
                  value: trait.value,
                  low: trait.low,
                  high: trait.high,
                })
              : "",
          };
        }),
      },
      this.observed(title, ({ scores }) => {
        const score = scores.find((each) => each.title === title);
        const wrong = score && beliefInWords(score);
        return (
          score && {
            text: scoreInWords(score) + (wrong ? `; ${wrong}` : ""),
            isWrong: wrong !== undefined,
          }
        );
      }),
    ]);
  }

  private channels(): MatrixRow[] {
    const all = distinct(this.seen.flatMap((each) => (each?.channels ?? []).map(({ value }) => value)));
    return all.map((channel) =>
      this.observed(t("Channel: {channel}", { channel: channel ?? t("not told") }), ({ channels }) => {
        const value = channels.find((one) => one.value === channel);
        return value && { text: percent(value.members?.share), isClear: isClear(value) };
      }),
    );
  }

  /** All personas are told in the same periods: the first and the last stand in the name of the row. */
  private growth(): MatrixRow[] {
    const growth = this.seen.find((each) => each?.growth.length)?.growth ?? [];
    const [first, last] = [growth[0], growth.at(-1)];
    if (!first || !last || growth.length < 2) return [];
    const between = t("in the period from {first} → from {last}", {
      first: first.start,
      last: last.start,
    });
    return [
      this.observed(t("Known {between}", { between }), (each) => grown(each.growth, ({ size }) => size)),
      this.observed(t("Entered {between}", { between }), (each) =>
        grown(each.growth, ({ entrants }) => entrants),
      ),
    ];
  }

  /** Traits or devices; those a persona's segment is made of differ by definition. */
  private fields(of: (each: ObservedPersona) => ObservedField[], noun: string): MatrixRow[] {
    const names = distinct(this.seen.flatMap((each) => (each ? of(each) : []).map(({ name }) => name)));
    return names.map((name) =>
      this.observed(`${noun}: ${name}`, (each) => {
        const field = of(each).find((one) => one.name === name);
        return field && fieldCell(field);
      }),
    );
  }

  private steps(): MatrixRow[] {
    const steps = this.seen.find((each) => each?.steps.length)?.steps ?? [];
    return steps.map(({ key, title }) =>
      this.observed(t("Reach: {title}", { title }), (each) => {
        const step = each.steps.find((one) => one.key === key);
        return step && { text: percent(step.members?.share), isClear: isClear(step) };
      }),
    );
  }
}

const distinct = <T>(values: T[]): T[] => [...new Set(values)];

/** `median 43, everybody 40`, or the values most of them have. */
function fieldCell({ numbers, values, more, own }: ObservedField): Cell {
  const byDefinition = own ? t(" (by its segment)") : "";
  if (numbers) {
    const { members, everybody, above } = numbers;
    if (!members || !everybody) return { text: HIDDEN };
    return {
      text: t("median {median}, everybody {ofAll}{byDefinition}", {
        median: members.median,
        ofAll: everybody.median,
        byDefinition,
      }),
      isClear: !own && isClear(above),
    };
  }
  const told = values.filter(({ members }) => members === null || members.n > 0).slice(0, MOST_VALUES);
  const left = values.length - told.length + more;
  return {
    text:
      told.map(valueText).join("; ") +
      (left > 0 && told.length === MOST_VALUES ? "; …" : "") +
      (told.length > 0 ? byDefinition : ""),
    isClear: !own && told.some(isClear),
  };
}

const valueText = ({ value, members }: Value): string =>
  `${value ?? t("not told")}: ${members ? percent(members.share) : t("hidden")}`;

/** How many in the first and in the last period; nothing where either is hidden. */
function grown(growth: Grown[], of: (point: Grown) => number | null): Cell {
  const told = growth.map(of);
  const [first, last] = [told[0], told.at(-1)];
  return first == null || last == null ? NOTHING : { text: `${count(first)} → ${count(last)}` };
}

export const matrixRows = (document: MapDocument, observed: Observed | undefined): MatrixRow[] =>
  new Rows(document, observed).all();
