import { inWords } from "../codes";
import { t } from "../words";
import type { Card, Evidence, Step } from "./document";

/** How well something is known, the least first. */
export const GRADES = ["guessed", "anecdotal", "sampled", "measured"] as const;
export type Grade = (typeof GRADES)[number];

const SAMPLE = 30;
const COUNT_DAYS = 90;
const SAMPLE_DAYS = 365;
const STORY_DAYS = 730;
const DAY = 86_400_000;

/** How well one piece of evidence supports a belief on a day, as the server grades it (docs/reference/map-document.md). */
export function gradeOf(evidence: Evidence, today: Date): Grade {
  if (!evidence.date) return "anecdotal";
  const days = Math.floor((today.getTime() - Date.parse(`${evidence.date}T00:00:00Z`)) / DAY);
  const isMany = (evidence.n ?? 0) >= SAMPLE;
  if (isMany && evidence.kind === "query" && days <= COUNT_DAYS) return "measured";
  if (isMany && days <= SAMPLE_DAYS) return "sampled";
  return days <= STORY_DAYS ? "anecdotal" : "guessed";
}

const best = (grades: Grade[]): Grade =>
  grades.reduce<Grade>(
    (one, other) => (GRADES.indexOf(other) > GRADES.indexOf(one) ? other : one),
    "guessed",
  );

/** What a card names as its evidence; a source in words is a story somebody told. */
export const gradeOfCard = (card: Card, known: Evidence[], today: Date): Grade =>
  best([
    ...(card.source ? (["anecdotal"] as const) : []),
    ...known.filter((each) => card.evidence?.includes(each.key)).map((each) => gradeOf(each, today)),
  ]);

/** A step whose events are counted is measured, whatever else is known of it. */
export const gradeOfStep = (step: Step, isCounted: boolean, known: Evidence[], today: Date): Grade =>
  isCounted
    ? "measured"
    : best(known.filter((each) => step.evidence?.includes(each.key)).map((each) => gradeOf(each, today)));

/** Whether the evidence something names has lost a grade by its age: it is known less well than when that was new. */
export function isAged(keys: string[] | null | undefined, known: Evidence[], today: Date): boolean {
  const named = known.filter((each) => keys?.includes(each.key));
  const fresh = named.map((each) => gradeOf(each, each.date ? new Date(`${each.date}T00:00:00Z`) : today));
  return best(fresh) !== best(named.map((each) => gradeOf(each, today)));
}

/** How well something is known, and whether that is getting old. */
export const gradeInWords = (grade: Grade, isStale: boolean): string =>
  isStale ? t("{grade}, stale", { grade: inWords(grade) }) : inWords(grade);
