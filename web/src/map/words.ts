/** Every number of the map as a sentence: for screen readers and for tooltips. */

import { day } from "../dates";
import { count, duration, percent, pointsInWords } from "../numbers";
import type { MapDocument } from "./document";
import type { MeasuredStep, Measurement, Share } from "./measurement";

export function shareInWords(document: MapDocument, share: Share): string {
  if (share.share === null) return `no ${document.subject.many} to count`;
  return `${count(share.n)} of ${count(share.of)} ${document.subject.many}, ${percent(share.share)}`;
}

export function interval(share: { low: number | null; high: number | null }): string {
  if (share.low === null || share.high === null) return "";
  return `${percent(share.low)} to ${percent(share.high)} with 95 % confidence`;
}

/** The state of a step that has no ordinary number, in words; nothing for one that has. */
export function stateInWords(step: MeasuredStep, measurement: Measurement): string | null {
  switch (step.status) {
    case "UNBOUND":
      return "no events bound";
    case "ERROR":
      return `query failed: ${step.reason ?? "unknown reason"}`;
    case "HIDDEN":
      return `fewer than ${measurement.hideBelow}, hidden for privacy`;
    case "NO_DATA":
      return step.lastSeen ? `none since ${day(step.lastSeen)}` : "no such event yet";
    case "OK":
    case "SMALL_N":
      return null;
  }
}

export function reachInWords(document: MapDocument, measurement: Measurement, step: MeasuredStep): string {
  const state = stateInWords(step, measurement);
  if (state) return `${step.title}: ${state}`;
  if (!step.reach) return `${step.title}: not measured`;
  const parts = [shareInWords(document, step.reach)];
  if (step.status === "SMALL_N") parts.push("a small number");
  else if (step.difference?.reachPoints != null) parts.push(pointsInWords(step.difference.reachPoints));
  return `${step.title}: ${parts.join(", ")}`;
}

export function timeInWords(step: MeasuredStep): string {
  if (!step.time?.n) return `${step.title}: no time to measure`;
  return `${step.title}: half within ${duration(step.time.medianSeconds)}, nine in ten within ${duration(step.time.p90Seconds)}`;
}
