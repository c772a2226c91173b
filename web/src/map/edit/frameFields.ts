import { t } from "../../words";
import type { MapDocument } from "../document";
import type { Choice, Field, FieldGroup } from "./fields";

const VIEW: Choice[] = [
  { value: "map", label: t("Map") },
  { value: "flow", label: t("Flow") },
  { value: "matrix", label: t("Ideas") },
];

const MODE: Choice[] = [
  { value: "believed", label: t("Believed") },
  { value: "happened", label: t("Happened") },
  { value: "difference", label: t("Difference") },
];

/** What is asked of a frame: its words, which part of the map it shows, and how. */
export function frameGroups(map: MapDocument): FieldGroup[] {
  const asChoices = (all: { key: string; title: string }[]): Choice[] =>
    all.map(({ key, title }) => ({ value: key, label: title }));
  const steps = asChoices(map.stages.flatMap((stage) => stage.steps));
  const personas = asChoices(map.personas ?? []);
  const persona: Field[] =
    personas.length === 0
      ? []
      : [
          {
            name: "persona",
            label: t("Persona"),
            as: "choice",
            choices: personas,
            unset: t("as the page stands"),
          },
        ];
  return [
    {
      title: t("What it says"),
      fields: [
        { name: "title", label: t("Title"), as: "line" },
        { name: "caption", label: t("Caption"), as: "long" },
      ],
    },
    {
      title: t("What it shows"),
      fields: [
        {
          name: "from",
          label: t("From the step"),
          as: "choice",
          choices: steps,
          unset: t("the first of the map"),
        },
        {
          name: "to",
          label: t("To the step"),
          as: "choice",
          choices: steps,
          unset: t("the last of the map"),
        },
        ...((map.lanes ?? []).length > 0 ? [{ name: "lanes", label: t("Lanes"), as: "lanes" } as Field] : []),
      ],
    },
    {
      title: t("How it is shown"),
      fields: [
        { name: "view", label: t("As"), as: "choice", choices: VIEW },
        { name: "mode", label: t("Numbers"), as: "choice", choices: MODE, unset: t("as the page stands") },
        ...persona,
      ],
    },
  ];
}
