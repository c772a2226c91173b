import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import type { Card, Lane } from "../document";
import { Cell } from "../grid/Row";
import { useMap } from "../mapState";
import { newCard, removalOf, wordsOf } from "./cards";
import { type Ended, InPlace } from "./InPlace";

/** The card whose words are edited; without one, that of a card to come. */
type Edited = { card: Card | undefined; text: string };

/**
 * A cell whose cards are written where they stand. Enter or F2 edits the first, typing replaces it, Alt+Enter begins another,
 * Delete clears the cell; a double click does what Enter does to the card under it.
 */
export function EditableCell(props: {
  row: number;
  at: number;
  span: number;
  lane: Lane;
  cards: Card[];
  children: (card: Card) => ReactNode;
}) {
  const { row, at, span, lane, cards, children } = props;
  const { columns, editing } = useMap();
  const [edited, setEdited] = useState<Edited>();
  const cell = useRef<HTMLDivElement>(null);
  const step = columns[at]?.step;

  const edit = (card: Card | undefined, text = card?.text ?? "") => setEdited({ card, text });
  const end = (ended: Ended) => {
    setEdited(undefined);
    if (ended.text !== undefined && step) {
      const operations = edited?.card
        ? wordsOf(edited.card, ended.text)
        : newCard(lane, step.key, ended.text);
      if (operations.length > 0) editing.make(operations);
    }
    if (ended.to !== "away") focusBeside(cell.current, ended.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== cell.current) return;
    const does = doneBy(event, cards, edit, () => editing.make(removalOf(cards)));
    if (!does) return;
    event.preventDefault();
    does();
  };

  const label = `${lane.title}, ${step?.title ?? ""}`;
  return (
    <Cell
      row={row}
      at={at}
      span={span}
      label={cards.length === 0 && !edited ? "empty" : undefined}
      className="editable"
      place={cell}
      onKeyDown={onKeyDown}
      onDoubleClick={() => edit(cards[0])}
    >
      {cards.map((card) =>
        edited?.card?.key === card.key ? (
          <InPlace key={card.key} label={label} text={edited.text} end={end} />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: the cell has the keys that do the same
          <div
            key={card.key}
            onDoubleClick={(event) => {
              event.stopPropagation();
              edit(card);
            }}
          >
            {children(card)}
          </div>
        ),
      )}
      {edited && !edited.card && <InPlace label={label} text={edited.text} end={end} />}
    </Cell>
  );
}

function doneBy(
  event: KeyboardEvent,
  cards: Card[],
  edit: (card: Card | undefined, text?: string) => void,
  clear: () => void,
): (() => void) | undefined {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return undefined;
  if (key === "Enter" && altKey) return () => edit(undefined);
  if (altKey) return undefined;
  if (key === "Enter" || key === "F2") return () => edit(cards[0]);
  if (key === "Delete" || key === "Backspace") return cards.length > 0 ? clear : undefined;
  return key.length === 1 && key !== " " ? () => edit(cards[0], key) : undefined;
}

/** Leaves the focus on the cell, or on the one beside it in the row. */
export function focusBeside(cell: HTMLElement | null, to: "here" | "next" | "previous") {
  const cells = [...(cell?.closest("[role=row]")?.querySelectorAll<HTMLElement>("[data-cell]") ?? [])];
  const at = cell ? cells.indexOf(cell) : -1;
  const target = to === "here" ? cell : cells[to === "next" ? at + 1 : at - 1];
  (target ?? cell)?.focus();
}
