import type { MapDocument, Step } from "../document";
import type { Operation } from "./operations";

/** A binding as the document has it. */
export type Binding = { event: string | string[]; where?: unknown; after?: string; within?: string };

export const bindingOf = (step: Step): Binding | undefined => (step.binding as Binding | null) ?? undefined;

export const eventsOf = (binding: Binding | undefined): string[] =>
  binding ? (Array.isArray(binding.event) ? binding.event : [binding.event]) : [];

/** The bound steps before one, which its binding can follow; none for the way in, which follows nothing. */
export function earlierBound(map: MapDocument, key: string): Step[] {
  const steps = map.stages.flatMap((stage) => stage.steps);
  return steps
    .slice(
      0,
      steps.findIndex((step) => step.key === key),
    )
    .filter((step) => step.binding);
}

/** What binds a step to other events; without events, it is unbound. */
export function bind(step: Step, events: string[]): Operation[] {
  if (events.length === 0) return set(step, "binding", undefined);
  const event = events.length === 1 ? (events[0] ?? "") : events;
  return set(step, "binding", { ...bindingOf(step), event });
}

/** What changes one part of a binding, or takes it away. */
export function rebind(step: Step, part: "after" | "within" | "where", value: unknown): Operation[] {
  const binding = bindingOf(step);
  if (!binding || JSON.stringify(binding[part]) === JSON.stringify(value)) return [];
  const { [part]: _, ...rest } = binding;
  return set(step, "binding", value === undefined ? rest : { ...rest, [part]: value });
}

/** What changes one part of a belief; a belief without parts goes away. */
export function believe(
  step: Step,
  part: "reach" | "medianTime" | "note",
  value: number | string | undefined,
): Operation[] {
  const before = step.believed ?? {};
  if ((before[part] ?? undefined) === value) return [];
  const { [part]: _, ...rest } = before;
  const believed = value === undefined ? rest : { ...rest, [part]: value };
  return set(step, "believed", Object.keys(believed).length > 0 ? believed : undefined);
}

const set = (step: Step, field: string, value: unknown): Operation[] => [
  { op: "set", kind: "step", key: step.key, field, ...(value === undefined ? {} : { value }) },
];
