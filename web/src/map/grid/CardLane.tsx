import { t } from "../../words";
import type { Lane } from "../document";
import { EditableCell } from "../edit/EditableCell";
import { useLanes } from "../mapState";
import { CardFace } from "./CardFace";
import { FoldedCards } from "./FoldCell";
import { foldCells, isFold } from "./folding";
import { LaneRow } from "./LaneRow";
import { placeCards } from "./placement";

const QUOTED = new Set(["THOUGHTS", "QUESTIONS", "QUOTES"]);

/** Lanes of plain words: what people do, think, want. Thoughts are quoted. */
export function CardLane({ lane, row }: { lane: Lane; row: number }) {
  const { columns, folding } = useLanes();
  const quoted = QUOTED.has(lane.type);
  const cells = foldCells(
    placeCards(
      lane.cards,
      columns.map((column) => column.step.key),
    ),
    folding,
  );
  const asserted = lane.cards.length > 0;
  return (
    <LaneRow lane={lane} row={row} kind={quoted ? t("words quoted") : "words"} asserted={asserted}>
      {cells.map((cell) =>
        isFold(cell) ? (
          <FoldedCards key={cell.fold.stage.key} row={row} {...cell} />
        ) : (
          <EditableCell key={cell.at} row={row} {...cell} lane={lane}>
            {(card) => (
              <CardFace card={card} words={quoted ? <q>{unquoted(card.text)}</q> : undefined}>
                {card.source && <small>{card.source}</small>}
              </CardFace>
            )}
          </EditableCell>
        ),
      )}
    </LaneRow>
  );
}

/** The page draws the quotation marks itself. */
export function unquoted(text: string): string {
  return text.replace(/^[“"„]|[”"]$/g, "");
}
