/** Every number of the map as a sentence: for screen readers and for tooltips. */

import { day } from "../dates";
import { count, duration, percent, pointsInWords } from "../numbers";
import { t } from "../words";
import type { MapDocument } from "./document";
import type { MeasuredStep, Measurement, Share } from "./measurement";

export function shareInWords(document: MapDocument, share: Share): string {
  if (share.share === null) return t("no {many} to count", { many: document.subject.many });
  return t("{n} of {of} {many}, {share}", {
    n: count(share.n),
    of: count(share.of),
    many: document.subject.many,
    share: percent(share.share),
  });
}

export function interval(share: { low: number | null; high: number | null }): string {
  if (share.low === null || share.high === null) return "";
  return t("{low} to {high} with 95 % confidence", { low: percent(share.low), high: percent(share.high) });
}

/** The state of a step that has no ordinary number, in words; nothing for one that has. */
export function stateInWords(step: MeasuredStep, measurement: Measurement): string | null {
  switch (step.status) {
    case "UNBOUND":
      return t("no events bound");
    case "ERROR":
      return t("query failed: {reason}", { reason: step.reason ?? t("unknown reason") });
    case "HIDDEN":
      return t("fewer than {hideBelow}, hidden for privacy", { hideBelow: measurement.hideBelow });
    case "NO_DATA":
      return step.lastSeen
        ? t("none since {lastSeen}", { lastSeen: day(step.lastSeen) })
        : t("no such event yet");
    case "OK":
    case "SMALL_N":
      return null;
  }
}

export function reachInWords(document: MapDocument, measurement: Measurement, step: MeasuredStep): string {
  const state = stateInWords(step, measurement);
  if (state) return `${step.title}: ${state}`;
  if (!step.reach) return t("{step}: not measured", { step: step.title });
  const parts = [shareInWords(document, step.reach)];
  if (step.status === "SMALL_N") parts.push(t("a small number"));
  else if (step.difference?.reachPoints != null) parts.push(pointsInWords(step.difference.reachPoints));
  return `${step.title}: ${parts.join(", ")}`;
}

export function timeInWords(step: MeasuredStep): string {
  if (!step.time?.n) return t("{step}: no time to measure", { step: step.title });
  return t("{step}: half within {medianSeconds}, nine in ten within {p90Seconds}", {
    step: step.title,
    medianSeconds: duration(step.time.medianSeconds),
    p90Seconds: duration(step.time.p90Seconds),
  });
}
