import { believedPercent, count, NONE, percent, shortDuration, signedPoints } from "../../numbers";
import { t } from "../../words";
import type { Step } from "../document";
import { believe } from "../edit/binding";
import { fieldChange } from "../edit/fields";
import type { Element, Operation } from "../edit/operations";
import { GRADES, gradeInWords } from "../evidence";
import { hasNumbers, type MeasuredStep, type Status } from "../measurement";
import { changedColumn, numberIn, type TableColumn } from "./columns";
import type { StepRow } from "./rows";

const STATUS_WORDS: Record<Status, string> = {
  OK: t("measured"),
  SMALL_N: t("small n"),
  NO_DATA: t("no events in the period"),
  HIDDEN: t("hidden"),
  UNBOUND: t("not bound"),
  ERROR: t("query failed"),
};

const numbersOf = (measured: MeasuredStep | undefined): MeasuredStep | undefined =>
  measured && hasNumbers(measured) ? measured : undefined;

const setStep = (step: Step, field: string, value: unknown): Operation[] =>
  fieldChange("step", step as unknown as Element, field, value);

export function stepColumns(): TableColumn<StepRow>[] {
  return [
    {
      key: "text",
      title: t("Step"),
      width: 260,
      text: ({ step }) => step.title,
      order: ({ stepAt }) => stepAt,
      editor: () => ({ as: "words" }),
      keep: ({ step }, input) => {
        const words = input.trim().replace(/\s+/g, " ");
        return words === "" ? t("A step needs a title") : setStep(step, "title", words);
      },
    },
    {
      key: "stage",
      title: t("Stage"),
      width: 140,
      text: ({ stage }) => stage.title,
      order: ({ stepAt }) => stepAt,
    },
    {
      key: "cards",
      title: t("Cards"),
      width: 74,
      isNumber: true,
      text: ({ cards }) => count(cards),
      order: (row) => row.cards,
    },
    { key: "events", title: t("Events bound"), width: 210, text: ({ events }) => events.join(", ") },
    {
      key: "believed",
      title: t("Believed"),
      width: 92,
      isNumber: true,
      text: ({ step }) => (step.believed?.reach == null ? "" : believedPercent(step.believed.reach)),
      order: ({ step }) => step.believed?.reach ?? undefined,
      editor: () => ({ as: "number", from: 0, to: 100 }),
      input: ({ step }) => (step.believed?.reach == null ? "" : String(rounded(step.believed.reach * 100))),
      keep: ({ step }, input) => {
        if (input.trim() === "") return believe(step, "reach", undefined);
        const value = numberIn(input);
        return value === undefined || value < 0 || value > 100
          ? t("“{input}” does not fit: write how many of 100 are believed to take this step", { input })
          : believe(step, "reach", rounded(value) / 100);
      },
    },
    {
      key: "reach",
      title: t("Happened"),
      width: 92,
      isNumber: true,
      text: ({ column }) => percentOf(numbersOf(column.measured)?.reach?.share),
      order: ({ column }) => numbersOf(column.measured)?.reach?.share ?? undefined,
    },
    {
      key: "n",
      title: "n",
      width: 84,
      isNumber: true,
      text: ({ column }) => countOf(numbersOf(column.measured)?.reach?.n),
      order: ({ column }) => numbersOf(column.measured)?.reach?.n,
    },
    {
      key: "difference",
      title: t("Difference"),
      width: 100,
      isNumber: true,
      text: ({ column }) => {
        const points = differenceOf(column.measured);
        return points == null ? "" : signedPoints(points);
      },
      order: ({ column }) => differenceOf(column.measured) ?? undefined,
    },
    {
      key: "time",
      title: t("Half within"),
      width: 104,
      isNumber: true,
      text: ({ column }) => {
        const time = numbersOf(column.measured)?.time;
        return time?.n ? shortDuration(time.medianSeconds) : "";
      },
      order: ({ column }) => numbersOf(column.measured)?.time?.medianSeconds ?? undefined,
    },
    {
      key: "truth",
      title: t("Moment of truth"),
      width: 136,
      text: ({ step }) => (step.momentOfTruth ? t("yes") : ""),
      editor: () => ({ as: "check" }),
      keep: ({ step }) => [
        { op: "set", kind: "step", key: step.key, field: "momentOfTruth", value: !step.momentOfTruth },
      ],
    },
    {
      key: "evidence",
      title: t("Evidence"),
      width: 116,
      text: ({ grade, gaps }) => gradeInWords(grade, gaps.has("stale")),
      order: ({ grade }) => GRADES.indexOf(grade),
    },
    {
      key: "state",
      title: t("State"),
      width: 170,
      text: ({ column }) => (column.measured ? STATUS_WORDS[column.measured.status] : NONE),
    },
    changedColumn(),
  ];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const percentOf = (share: number | null | undefined): string => (share == null ? "" : percent(share));
const countOf = (n: number | undefined): string => (n === undefined ? "" : count(n));

export const differenceOf = (measured: MeasuredStep | undefined): number | null | undefined =>
  measured?.status === "OK" ? measured.difference?.reachPoints : undefined;
