import type { Card, Lane, MapDocument } from "../document";
import { drop } from "../edit/drop";
import { fieldChange } from "../edit/fields";
import { applyOperations, type Element, type Operation } from "../edit/operations";
import { ifOrdered } from "../edit/order";
import { removeStep } from "../edit/structure";
import { isIdeas } from "./columns";

/** What is done to several cards at once. Without a value, a field is emptied. */
export type Bulk = Move | Mark;

type Move = { act: "lane" | "step"; to: string };
type Mark =
  | { act: "owner" | "status" | "persona" | "color" | "channel"; to: string | undefined }
  | { act: "tag"; tags: string[] }
  | { act: "untag"; tag: string }
  | { act: "delete" };

/** The operations that do it, as one change, and how many of the cards it says something to: the others stay as they are. */
export type Done = { operations: Operation[]; fits: number };

export function bulk(map: MapDocument, cards: ReadonlySet<string>, what: Bulk): Done {
  const chosen = (map.lanes ?? []).flatMap((lane) =>
    lane.cards.filter((card) => cards.has(card.key)).map((card) => ({ lane, card })),
  );
  if (isMove(what)) return moved(map, chosen, what);
  const fitting = chosen.filter(({ lane }) => what.act !== "status" || isIdeas(lane));
  return {
    operations: fitting.flatMap(({ card }) => changeOf(card, what)),
    fits: fitting.length,
  };
}

const isMove = (what: Bulk): what is Move => what.act === "lane" || what.act === "step";

type Chosen = { lane: Lane; card: Card };

/** Each card goes where the map then has room for it. */
function moved(map: MapDocument, chosen: Chosen[], { act, to }: Move): Done {
  let after = map;
  let fits = 0;
  const operations = chosen.flatMap(({ lane, card }) => {
    const place = act === "lane" ? { lane: to, step: card.step } : { lane: lane.key, step: to };
    const isThere = place.lane === lane.key && place.step === card.step;
    const move = isThere ? [] : drop(after, { kind: "card", key: card.key }, { at: "cell", ...place });
    if (isThere || move.length > 0) fits++;
    if (move.length > 0) after = applyOperations(after, move).map;
    return move;
  });
  return { operations, fits };
}

function changeOf(card: Card, what: Mark): Operation[] {
  const set = (field: string, value: unknown) =>
    fieldChange("card", card as unknown as Element, field, value);
  const tags = card.tags ?? [];
  switch (what.act) {
    case "tag":
      return set("tags", [...new Set([...tags, ...what.tags])]);
    case "untag":
      return tags.includes(what.tag)
        ? set(
            "tags",
            tags.filter((tag) => tag !== what.tag),
          )
        : [];
    case "delete":
      return [{ op: "remove", kind: "card", key: card.key }];
    default:
      return set(what.act, what.to);
  }
}

/** What is done to several steps at once. */
export type StepBulk = { act: "momentOfTruth" | "optional"; to: boolean } | { act: "delete" };

/** As for cards. The last step of a map stays, and nobody may pass by the step all others begin with. */
export function bulkSteps(map: MapDocument, steps: ReadonlySet<string>, what: StepBulk): Done {
  const chosen = map.stages.flatMap((stage) => stage.steps).filter((step) => steps.has(step.key));
  if (what.act !== "delete") {
    const { act, to } = what;
    const changes = chosen.map((step): Operation[] =>
      (step[act] === true) === to
        ? []
        : ifOrdered(map, [{ op: "set", kind: "step", key: step.key, field: act, value: to }]),
    );
    const same = chosen.filter((step) => (step[act] === true) === to).length;
    return {
      operations: changes.flat(),
      fits: same + changes.filter((change) => change.length > 0).length,
    };
  }
  let after = map;
  let fits = 0;
  const operations = chosen.flatMap((step) => {
    const removal = removeStep(after, step.key);
    if (removal.length > 0) fits++;
    after = applyOperations(after, removal).map;
    return removal;
  });
  return { operations, fits };
}
