import type { MapDocument } from "../document";
import type { Choice, Field, FieldGroup } from "./fields";

const VIEW: Choice[] = [
  { value: "map", label: "Map" },
  { value: "flow", label: "Flow" },
  { value: "matrix", label: "Ideas" },
];

const MODE: Choice[] = [
  { value: "believed", label: "Believed" },
  { value: "happened", label: "Happened" },
  { value: "difference", label: "Difference" },
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
      : [{ name: "persona", label: "Persona", as: "choice", choices: personas, unset: "as the page stands" }];
  return [
    {
      title: "What it says",
      fields: [
        { name: "title", label: "Title", as: "line" },
        { name: "caption", label: "Caption", as: "long" },
      ],
    },
    {
      title: "What it shows",
      fields: [
        { name: "from", label: "From the step", as: "choice", choices: steps, unset: "the first of the map" },
        { name: "to", label: "To the step", as: "choice", choices: steps, unset: "the last of the map" },
        ...((map.lanes ?? []).length > 0 ? [{ name: "lanes", label: "Lanes", as: "lanes" } as Field] : []),
      ],
    },
    {
      title: "How it is shown",
      fields: [
        { name: "view", label: "As", as: "choice", choices: VIEW },
        { name: "mode", label: "Numbers", as: "choice", choices: MODE, unset: "as the page stands" },
        ...persona,
      ],
    },
  ];
}
