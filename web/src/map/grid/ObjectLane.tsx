import { count } from "../../numbers";
import { rich, t } from "../../words";
import type { Card, Lane, OpportunityStatus } from "../document";
import { EditableCell } from "../edit/EditableCell";
import { useLanes } from "../mapState";
import { CardFace } from "./CardFace";
import { FoldedCards } from "./FoldCell";
import { foldCells, isFold } from "./folding";
import { LaneRow } from "./LaneRow";
import { placeCards } from "./placement";

/** Lanes whose cards are objects: pain points with their severity, opportunities with value and status. */
export function ObjectLane({ lane, row }: { lane: Lane; row: number }) {
  const { columns, folding } = useLanes();
  const cells = foldCells(
    placeCards(
      lane.cards,
      columns.map((column) => column.step.key),
    ),
    folding,
  );
  return (
    <LaneRow lane={lane} row={row} kind="objects" asserted={lane.cards.length > 0}>
      {cells.map((cell) =>
        isFold(cell) ? (
          <FoldedCards key={cell.fold.stage.key} row={row} {...cell} />
        ) : (
          <EditableCell key={cell.at} row={row} {...cell} lane={lane}>
            {(card) => <ObjectCard card={card} pain={lane.type === "PAINS"} />}
          </EditableCell>
        ),
      )}
    </LaneRow>
  );
}

export function ObjectCard({ card, pain }: { card: Card; pain: boolean }) {
  return (
    <CardFace card={card} className="object-card">
      {pain ? <PainFoot card={card} /> : <OpportunityFoot card={card} />}
    </CardFace>
  );
}

function PainFoot({ card }: { card: Card }) {
  if (card.severity == null && !card.source) return null;
  return (
    <footer>
      {card.severity != null && <Severity severity={card.severity} />}
      {card.source && <span className="card-source">{card.source}</span>}
    </footer>
  );
}

const GRADES = 5;
const BARS = 3;

function Severity({ severity }: { severity: number }) {
  const filled = Math.ceil((severity * BARS) / GRADES);
  return (
    <>
      <span className="severity" aria-hidden="true">
        {Array.from({ length: BARS }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three bars that never reorder
          <i key={i} className={i < filled ? "filled" : ""} />
        ))}
      </span>
      <span>{rich("severity {severity} of {grades}", { severity: <b>{severity}</b>, grades: GRADES })}</span>
    </>
  );
}

const STATUS: Record<OpportunityStatus, { label: string; className: string }> = {
  proposed: { label: t("Proposed"), className: "outlined" },
  decided: { label: t("Decided"), className: "outlined" },
  testing: { label: t("In test"), className: "good" },
  done: { label: t("Done"), className: "" },
};

function OpportunityFoot({ card }: { card: Card }) {
  const status = card.status ? STATUS[card.status] : undefined;
  if (card.value == null && card.effort == null && !status) return null;
  return (
    <footer>
      {card.value != null && (
        <span>
          <b>{count(card.value)}</b> {t("value")}
        </span>
      )}
      {card.effort != null && (
        <span>
          <b>{card.effort}</b> {t("effort")}
        </span>
      )}
      <span className="grow" />
      {status && <span className={`pill small ${status.className}`}>{status.label}</span>}
    </footer>
  );
}
