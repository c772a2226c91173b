import type { Command } from "../../widgets/CommandMenu";
import { t } from "../../words";
import type { Card, Lane } from "../document";
import { newKey, removalOf } from "./cards";
import type { Operation } from "./operations";

const MOST_SEVERE = 5;
const MOST_WORDS = 24;

type Place = { lane: Lane; cards: Card[]; at: number; steps: number };

type Acts = {
  edit: (card: Card | undefined) => void;
  details: (card: Card) => void;
  askLibrary: () => void;
};

/** What the menu of a cell does: to the cell, and to each card in it. */
export function cellCommands(place: Place, make: (operations: Operation[]) => void, acts: Acts): Command[] {
  const { cards } = place;
  const isAlone = cards.length === 1;
  return [
    {
      id: "add",
      label: t("Add a card"),
      keys: cards.length > 0 ? "Alt+Enter" : "Enter",
      act: () => acts.edit(undefined),
    },
    { id: "library", label: t("From the library…"), act: acts.askLibrary },
    ...cards.flatMap((card) =>
      cardCommands(place, card, make, acts).map((command) => ({
        ...command,
        id: `${card.key} ${command.id}`,
        label: isAlone ? command.label : `${command.label}: ${shortened(card)}`,
      })),
    ),
    ...(cards.length > 0
      ? [{ id: "clear", label: t("Clear the cell"), keys: t("Delete"), act: () => make(removalOf(cards)) }]
      : []),
  ];
}

function cardCommands(
  place: Place,
  card: Card,
  make: (operations: Operation[]) => void,
  acts: Acts,
): Command[] {
  const { lane, at, steps } = place;
  const span = card.span ?? 1;
  const set = (field: string, value: unknown): Operation[] => [
    { op: "set", kind: "card", key: card.key, field, value },
  ];
  const commands: Command[] = [
    { id: "details", label: t("Details"), keys: "Ctrl+Enter", act: () => acts.details(card) },
  ];
  if (lane.type === "PAINS") {
    const severity = ((card.severity ?? 0) % MOST_SEVERE) + 1;
    commands.push({
      id: "severity",
      label: t("Severity {severity}", { severity }),
      act: () => make(set("severity", severity)),
    });
  }
  if (at + span < steps) {
    commands.push({
      id: "wider",
      label: t("Reach one step further"),
      act: () => make(set("span", span + 1)),
    });
  }
  if (span > 1) {
    commands.push({
      id: "narrower",
      label: t("Reach one step less"),
      act: () => make(set("span", span - 1)),
    });
  }
  commands.push({
    id: "twin",
    label: t("Duplicate"),
    keys: "Ctrl+D",
    act: () => make(twinsOf(lane, [card])),
  });
  return commands;
}

/** Another of each card, behind those that are there. */
export const twinsOf = (lane: Lane, cards: Card[]): Operation[] =>
  cards.map((card) => ({
    op: "add",
    kind: "card",
    into: lane.key,
    value: { ...card, key: newKey("card") },
  }));

function shortened(card: Card): string {
  const words = card.text || card.label || "card";
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words;
}
