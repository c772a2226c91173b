/**
 * The four operations a map is changed by, as the server applies them (docs/decisions/0024): the same cases hold both to the same
 * results. Elements are named by kind and key; places by the key of the element behind.
 */

import { inWords } from "../../codes";
import { t } from "../../words";
export type ElementKind =
  | "map"
  | "channel"
  | "persona"
  | "stage"
  | "step"
  | "lane"
  | "card"
  | "path"
  | "evidence"
  | "assertion"
  | "frame";

export type Element = { key: string } & Record<string, unknown>;

export type Operation =
  | { op: "set"; kind: ElementKind; key?: string; field: string; value?: unknown }
  | { op: "add"; kind: ElementKind; into?: string; before?: string; value: Element }
  | { op: "remove"; kind: ElementKind; key: string }
  | { op: "move"; kind: ElementKind; key: string; into?: string; before?: string };

type Tree = Record<string, unknown>;

/** The member of its parent in which elements of a kind are listed. */
const LIST: Partial<Record<ElementKind, string>> = {
  channel: "channels",
  persona: "personas",
  stage: "stages",
  step: "steps",
  lane: "lanes",
  card: "cards",
  path: "paths",
  evidence: "evidence",
  assertion: "assertions",
  frame: "frames",
};

const PARENT: Partial<Record<ElementKind, "stage" | "lane">> = { step: "stage", card: "lane" };

/** What an element has that was added without those it holds. */
const HOLDS: Partial<Record<ElementKind, object>> = { stage: { steps: [] }, lane: { cards: [] } };

/** An operation names what is not there, or adds what is: somebody else was faster. */
export class Unfit extends Error {}

/** The map after some operations, and what takes them back; what did not change stays the same object. */
export function applyOperations<M extends object>(
  map: M,
  operations: readonly Operation[],
): { map: M; inverse: Operation[] } {
  let tree = map as Tree;
  const inverse: Operation[] = [];
  for (const operation of operations) {
    const applied = applyOne(tree, operation);
    tree = applied.tree;
    inverse.unshift(applied.inverse);
  }
  return { map: tree as M, inverse };
}

type Applied = { tree: Tree; inverse: Operation };

function applyOne(tree: Tree, operation: Operation): Applied {
  switch (operation.op) {
    case "set":
      return set(tree, operation);
    case "add": {
      const { kind, into, before, value } = operation;
      if (placeOf(tree, kind, value.key))
        throw new Unfit(t("{kind} {key} is there already", { kind: inWords(kind), key: value.key }));
      return {
        tree: insert(tree, kind, into, before, { ...HOLDS[kind], ...value }),
        inverse: { op: "remove", kind, key: value.key },
      };
    }
    case "remove": {
      const { kind, key } = operation;
      const place = found(tree, kind, key);
      const inverse: Operation = { op: "add", kind, ...place.where, value: place.element };
      return { tree: take(tree, kind, place), inverse };
    }
    case "move": {
      const { kind, key, into, before } = operation;
      const place = found(tree, kind, key);
      const inverse: Operation = { op: "move", kind, key, ...place.where };
      return {
        tree: insert(take(tree, kind, place), kind, into, before, place.element),
        inverse,
      };
    }
  }
}

function set(tree: Tree, operation: Extract<Operation, { op: "set" }>): Applied {
  const { kind, key, field, value } = operation;
  const change = (element: Tree): Tree => {
    const { [field]: _, ...rest } = element;
    return value === undefined || value === null ? rest : { ...element, [field]: value };
  };
  if (kind === "map") {
    return { tree: change(tree), inverse: inverseOfSet({ op: "set", kind, field }, tree[field]) };
  }
  const place = found(tree, kind, key ?? "");
  const inverse = inverseOfSet({ op: "set", kind, key: key ?? "", field }, place.element[field]);
  return { tree: replaced(tree, kind, place, change(place.element) as Element), inverse };
}

const inverseOfSet = (operation: Operation, before: unknown): Operation =>
  before === undefined || before === null ? operation : ({ ...operation, value: before } as Operation);

/** Where an element is: at which place of which parent, and how an operation would say it. */
type Place = {
  parent: number;
  at: number;
  element: Element;
  where: { into?: string; before?: string };
};

const listOf = (holder: Tree | undefined, kind: ElementKind): Element[] =>
  (holder?.[LIST[kind] ?? ""] ?? []) as Element[];

/** Those that hold elements of a kind: the map itself, its stages, or its lanes. */
function holders(tree: Tree, kind: ElementKind): Tree[] {
  const parent = PARENT[kind];
  return parent ? listOf(tree, parent) : [tree];
}

function placeOf(tree: Tree, kind: ElementKind, key: string): Place | undefined {
  for (const [parent, holder] of holders(tree, kind).entries()) {
    const list = listOf(holder, kind);
    const at = list.findIndex((element) => element.key === key);
    const element = list[at];
    if (element) {
      const next = list[at + 1]?.key;
      return {
        parent,
        at,
        element,
        where: {
          ...(PARENT[kind] ? { into: (holder as Element).key } : {}),
          ...(next === undefined ? {} : { before: next }),
        },
      };
    }
  }
  return undefined;
}

function found(tree: Tree, kind: ElementKind, key: string): Place {
  const place = placeOf(tree, kind, key);
  if (!place) throw new Unfit(t("{kind} {key} is not there any more", { kind: inWords(kind), key }));
  return place;
}

const take = (tree: Tree, kind: ElementKind, { parent, at }: Place): Tree =>
  withList(tree, kind, parent, (list) => list.toSpliced(at, 1));

const replaced = (tree: Tree, kind: ElementKind, { parent, at }: Place, element: Element): Tree =>
  withList(tree, kind, parent, (list) => list.with(at, element));

function insert(
  tree: Tree,
  kind: ElementKind,
  into: string | undefined,
  before: string | undefined,
  element: Element,
): Tree {
  const all = holders(tree, kind);
  const parent = PARENT[kind] ? all.findIndex((holder) => holder.key === into) : 0;
  if (parent < 0)
    throw new Unfit(
      t("{parent} {into} is not there any more", { parent: PARENT[kind] && inWords(PARENT[kind]), into }),
    );
  return withList(tree, kind, parent, (list) => {
    const at = before === undefined ? list.length : list.findIndex((each) => each.key === before);
    if (at < 0) throw new Unfit(t("{kind} {before} is not there any more", { kind: inWords(kind), before }));
    return list.toSpliced(at, 0, element);
  });
}

function withList(
  tree: Tree,
  kind: ElementKind,
  parent: number,
  change: (list: Element[]) => Element[],
): Tree {
  const list = LIST[kind] ?? "";
  const holder = PARENT[kind];
  if (!holder) return { ...tree, [list]: change(listOf(tree, kind)) };
  return withList(tree, holder, 0, (all) =>
    all.map((each, i) => (i === parent ? { ...each, [list]: change(listOf(each, kind)) } : each)),
  );
}
