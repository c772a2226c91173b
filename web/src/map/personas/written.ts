import { t } from "../../words";
import type { Persona } from "../document";
import { fieldChange } from "../edit/fields";
import type { Operation } from "../edit/operations";

/** Words of a persona that are written on its card, in the order they stand there. */
export type WrittenField = { name: keyof Persona; label: string; isList: boolean };

const line = (name: keyof Persona, label: string): WrittenField => ({ name, label, isList: false });
const list = (name: keyof Persona, label: string): WrittenField => ({ name, label, isList: true });

export const HEAD: WrittenField[] = [
  line("title", t("Name")),
  line("role", t("Role")),
  line("quote", t("In their words")),
];

export const BODY: WrittenField[] = [
  line("description", t("About them")),
  list("goals", t("Goals")),
  list("needs", t("Needs")),
  list("jobs", t("Jobs to be done")),
  list("motivations", t("Motivations")),
  list("frustrations", t("Frustrations")),
  list("channels", t("Channels they like")),
  list("devices", t("Devices")),
  list("sources", t("Sources")),
];

const ALL = [...HEAD, ...BODY];

/** What is written, as it is edited: a list has one a line. */
export function wordsOf(persona: Persona, { name, isList }: WrittenField): string {
  const value = persona[name];
  return isList ? ((value as string[] | null | undefined) ?? []).join("\n") : String(value ?? "");
}

/** What keeps the words of a field; nothing where they are the same, or must not be empty. */
export function changeOf(persona: Persona, { name, isList }: WrittenField, words: string): Operation[] {
  const value = isList
    ? words
        .split("\n")
        .map((each) => each.trim())
        .filter((each) => each !== "")
    : words.trim();
  return fieldChange("persona", persona, name, value);
}

/** Fields nobody has filled in yet. */
export const emptyOf = (persona: Persona): WrittenField[] =>
  ALL.filter((field) => wordsOf(persona, field) === "");

/** The field after another one, or before it, among those with words; nothing past the ends. */
export function beside(persona: Persona, field: WrittenField, by: -1 | 1): WrittenField | undefined {
  const written = ALL.filter((each) => each.name === field.name || wordsOf(persona, each) !== "");
  return written[written.findIndex(({ name }) => name === field.name) + by];
}
