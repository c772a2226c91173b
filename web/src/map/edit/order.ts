import type { MapDocument, Step } from "../document";
import { applyOperations, type Operation } from "./operations";

type Bound = { after?: string; within?: string };

/**
 * The operations, if the bindings hold after them; else nothing. Steps that are bound follow steps before them, and the first of all follows
 * none, has no limit and is passed by nobody: a move that breaks this would be refused.
 */
export function ifOrdered(map: MapDocument, operations: Operation[]): Operation[] {
  return operations.length === 0 || isOrdered(applyOperations(map, operations).map) ? operations : [];
}

function isOrdered(map: MapDocument): boolean {
  const before = new Set<string>();
  return map.stages
    .flatMap((stage) => stage.steps)
    .filter((step) => step.binding)
    .every((step) => {
      const isRight = before.size === 0 ? isEntry(step) : follows(step, before);
      before.add(step.key);
      return isRight;
    });
}

const isEntry = (step: Step): boolean => {
  const { after, within } = step.binding as Bound;
  return !after && !within && !step.optional;
};

const follows = (step: Step, before: Set<string>): boolean => {
  const { after } = step.binding as Bound;
  return !after || before.has(after);
};
