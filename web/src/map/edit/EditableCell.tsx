import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from "react";
import { type CardEnded, CardInPlace } from "../../library/editor/CardInPlace";
import { cardOf, linkOf } from "../../library/editor/place";
import { RenameAsk } from "../../library/editor/RenameAsk";
import { CommandMenu } from "../../widgets/CommandMenu";
import { useNear } from "../../widgets/useNear";
import { t } from "../../words";
import type { Card, Lane } from "../document";
import { Cell } from "../grid/Row";
import { useLanes } from "../mapState";
import { voteCommands } from "../vote/voteCommands";
import { newCard, wordsOf } from "./cards";
import { cellCommands } from "./cellCommands";
import { isMenuKey } from "./editKeys";

/** The card whose words are edited; without one, that of a card to come. It may be asked of the library from the start. */
type Edited = { card: Card | undefined; text: string; isAsked?: boolean };

/** A card of the library whose words were changed, and whether the focus stayed in the grid. */
type Renamed = { card: Card; text: string; takesFocus: boolean };

/**
 * A cell whose cards are written where they stand. Enter or F2 edits the first, typing replaces it, Alt+Enter begins another; a double
 * click does what Enter does to the card under it.
 */
export function EditableCell(props: {
  row: number;
  at: number;
  span: number;
  lane: Lane;
  cards: Card[];
  /** Says what is in the cell, where that is more than its cards. */
  label?: string;
  /** Draws the cell as a whole, instead of each card by itself. */
  drawing?: ReactNode;
  children?: (card: Card) => ReactNode;
}) {
  const { row, at, span, lane, cards, drawing, children } = props;
  const { columns, make, isPast, edit: open, newest } = useLanes();
  const [isOpen, setOpen] = useState(false);
  // A menu for each of a thousand cells would be slow: only the one at hand has it.
  const { isNear, near } = useNear();
  const [edited, setEdited] = useState<Edited>();
  const [renamed, setRenamed] = useState<Renamed>();
  const answered = useCallback(() => setRenamed(undefined), []);
  const cell = useRef<HTMLDivElement>(null);
  const step = columns[at]?.step;

  const edit = (card: Card | undefined, text = card?.text ?? "") => {
    if (!isPast) setEdited({ card, text });
  };
  const askLibrary = () => setEdited({ card: undefined, text: "", isAsked: true });
  const operationsOf = ({ text, taken }: CardEnded) => {
    const card = edited?.card;
    if (!step) return [];
    if (taken) {
      const at = { lane: lane.key, step: step.key };
      return card ? linkOf(card, taken) : cardOf(newest().document, taken, at);
    }
    if (text === undefined) return [];
    return card ? wordsOf(card, text) : newCard(lane, step.key, text);
  };
  const end = (ended: CardEnded) => {
    setEdited(undefined);
    const operations = operationsOf(ended);
    if (operations.length > 0) make(operations);
    if (ended.to !== "away") focusBeside(cell.current, ended.to);
    const [first] = operations;
    if (edited?.card?.item && first?.op === "set" && typeof first.value === "string") {
      setRenamed({ card: edited.card, text: first.value, takesFocus: ended.to !== "away" });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== cell.current) return;
    if (isMenuKey(event)) {
      event.preventDefault();
      return setOpen(true);
    }
    const [first] = cards;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && first) {
      event.preventDefault();
      return open("card", first.key);
    }
    const does = doneBy(event, cards, edit);
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
      label={edited ? undefined : (props.label ?? (cards.length === 0 ? t("empty") : undefined))}
      className={`editable ${cards.length === 0 && !drawing && !edited && !isPast ? "vacant" : ""}`}
      near={near}
      place={cell}
      onKeyDown={onKeyDown}
      onDoubleClick={() => edit(cards[0])}
    >
      {drawing}
      {cards.map((card) =>
        edited?.card?.key === card.key ? (
          <CardInPlace
            key={card.key}
            label={label}
            text={edited.text}
            lane={lane}
            isAsked={false}
            isLinked={card.item != null}
            end={end}
          />
        ) : drawing ? null : (
          // biome-ignore lint/a11y/noStaticElementInteractions: the cell has the keys that do the same
          <div
            key={card.key}
            data-drag={`card:${card.key}`}
            onDoubleClick={(event) => {
              event.stopPropagation();
              edit(card);
            }}
          >
            {children?.(card)}
          </div>
        ),
      )}
      {edited && !edited.card && (
        <CardInPlace
          label={label}
          text={edited.text}
          lane={lane}
          isAsked={edited.isAsked === true}
          isLinked={false}
          end={end}
        />
      )}
      {renamed && <RenameAsk asked={renamed} place={cell} takesFocus={renamed.takesFocus} done={answered} />}
      {step && !isPast && (isNear || isOpen) && (
        <CommandMenu
          label={t("More of {label}", { label })}
          commands={() => [
            ...voteCommands(cards),
            ...cellCommands({ lane, cards, at, steps: columns.length }, make, {
              edit,
              details: (card) => open("card", card.key),
              askLibrary,
            }),
          ]}
          isOpen={isOpen}
          onOpenChange={setOpen}
        />
      )}
    </Cell>
  );
}

function doneBy(
  event: KeyboardEvent,
  cards: Card[],
  edit: (card: Card | undefined, text?: string) => void,
): (() => void) | undefined {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return undefined;
  if (key === "Enter" && altKey) return () => edit(undefined);
  if (altKey) return undefined;
  if (key === "Enter" || key === "F2") return () => edit(cards[0]);
  return key.length === 1 && key !== " " ? () => edit(cards[0], key) : undefined;
}

/** Leaves the focus on the cell, or on the one beside it in the row. */
export function focusBeside(cell: HTMLElement | null, to: "here" | "next" | "previous") {
  const cells = [...(cell?.closest("[role=row]")?.querySelectorAll<HTMLElement>("[data-cell]") ?? [])];
  const at = cell ? cells.indexOf(cell) : -1;
  const target = to === "here" ? cell : cells[to === "next" ? at + 1 : at - 1];
  (target ?? cell)?.focus();
}
