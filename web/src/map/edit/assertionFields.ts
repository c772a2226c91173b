import { t } from "../../words";
import type { Assertion, MapDocument } from "../document";
import type { Choice, Field, FieldGroup } from "./fields";
import type { Element } from "./operations";

/** What is asked of an assertion: of whom, which step, how soon, and how many. */
export function assertionGroups(map: MapDocument, assertion: Assertion | undefined): FieldGroup[] {
  const asChoices = (all: { key: string; title: string }[]): Choice[] =>
    all.map(({ key, title }) => ({ value: key, label: title }));
  const steps = map.stages.flatMap((stage) => stage.steps);
  const personas = asChoices(map.personas ?? []);
  const persona: Field[] =
    personas.length === 0
      ? []
      : [
          {
            name: "persona",
            label: t("Of the persona"),
            as: "choice",
            choices: personas,
            unset: t("everyone"),
          },
        ];
  return [
    {
      title: t("What it says"),
      fields: [{ name: "title", label: t("Title"), as: "line", hint: t("as people say it") }],
    },
    {
      title: t("What must hold"),
      fields: [
        {
          name: "from",
          label: t("Of those who did"),
          as: "choice",
          choices: asChoices(steps.filter((step) => step.key !== assertion?.step)),
          unset: t("the first bound step"),
        },
        ...persona,
        {
          name: "atLeast",
          label: t("At least so many of 100"),
          as: "percent",
          hint: t("one of both is needed"),
        },
        { name: "atMost", label: t("At most so many of 100"), as: "percent" },
        {
          name: "step",
          label: t("Reach the step"),
          as: "choice",
          choices: asChoices(steps.filter((step) => step.key !== assertion?.from)),
        },
        { name: "within", label: t("Within"), as: "span", hint: t("empty: as the map counts") },
      ],
    },
  ];
}

/** Whether an assertion can have a value: it needs a limit, and its least must not be over its most. */
export function fits(assertion: Assertion | Element, name: string, value: unknown): boolean {
  const { atLeast, atMost } = { ...assertion, [name]: value } as Assertion;
  if (name !== "atLeast" && name !== "atMost") return true;
  if (atLeast == null && atMost == null) return false;
  return atLeast == null || atMost == null || atLeast <= atMost;
}

/** A new assertion: that half of those who enter come to the last bound step; of no map without a step to come to. */
export function begunAssertion(map: MapDocument): Omit<Assertion, "key"> | undefined {
  const steps = map.stages.flatMap((stage) => stage.steps);
  const step = steps.findLast((each) => each.binding) ?? steps.at(-1);
  return step && { title: t("Half come to: {step}", { step: step.title }), step: step.key, atLeast: 0.5 };
}
