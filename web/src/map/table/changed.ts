import type { Operation } from "../edit/operations";
import type { Changed } from "./rows";

/** A revision as far as it tells what was changed when. */
export type Recorded = { savedAt: string; operations: Operation[] };

/**
 * When each element was changed last, as revisions tell, the newest first. Before the oldest revision that is known nothing is; one that kept
 * the map as a whole is when all that was not changed since came, as far as anybody can tell.
 */
export function changedBy(revisions: Recorded[]): Changed {
  const found = new Map<string, string>();
  let whole: string | undefined;
  for (const { savedAt, operations } of revisions) {
    if (operations.length === 0) {
      whole = savedAt;
      break;
    }
    for (const operation of operations) {
      const element = elementOf(operation);
      if (!found.has(element)) found.set(element, savedAt);
    }
  }
  return (element) => found.get(element) ?? whole;
}

const elementOf = (operation: Operation): string =>
  `${operation.kind}:${operation.op === "add" ? operation.value.key : (operation.key ?? "")}`;
