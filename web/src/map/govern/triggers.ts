import { t } from "../../words";
import type { ReviewTrigger } from "../document";

type Kind = ReviewTrigger["kind"];

/** What each kind looks for, and the number it needs. */
export const TRIGGERS: Record<
  Kind,
  { title: string; member?: "events" | "days" | "points"; label?: string; usual?: number; most?: number }
> = {
  new_event: {
    title: t("an event came up that no step is bound to"),
    member: "events",
    label: t("At least so many events"),
    usual: 100,
    most: 2_147_483_647,
  },
  silent: {
    title: t("the events of a step are not seen any more"),
    member: "days",
    label: t("For so many days"),
    usual: 30,
    most: 3650,
  },
  reach: {
    title: t("a step is not reached as believed"),
    member: "points",
    label: t("By more than so many points"),
    usual: 10,
    most: 100,
  },
  assertion: { title: t("an assertion fails") },
  date: { title: t("a day has come") },
};

export const KINDS = Object.keys(TRIGGERS) as Kind[];

/** A trigger with what is usual. */
export function begun(kind: Kind, today: string): ReviewTrigger {
  const { member, usual } = TRIGGERS[kind];
  if (kind === "date") return { kind, on: today };
  return member === undefined ? { kind } : { kind, [member]: usual };
}

/** The number a trigger has after somebody wrote it; nothing if that is none it can have. */
export function numberOf(kind: Kind, text: string): number | undefined {
  const { member, most = 0 } = TRIGGERS[kind];
  const number = Number(text.trim().replace(",", "."));
  const isWhole = member === "points" || Number.isInteger(number);
  const least = member === "points" ? 0 : 1;
  return text.trim() !== "" && isWhole && number >= least && number <= most ? number : undefined;
}
