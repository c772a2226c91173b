import { type KeyboardEvent, type ReactNode, useState } from "react";
import { showLibrary } from "../../library/editor/address";
import { holdsItems } from "../../library/editor/place";
import { CommandMenu } from "../../widgets/CommandMenu";
import { useTouch } from "../../widgets/useMedia";
import { useNear } from "../../widgets/useNear";
import { t } from "../../words";
import type { Lane } from "../document";
import { laneCommands } from "../edit/commands";
import { isMenuKey, keepFocus } from "../edit/editKeys";
import { laneKey } from "../edit/structureKeys";
import { useTitleEditing } from "../edit/useTitleEditing";
import { useLanes } from "../mapState";
import { Asserted, Row } from "./Row";

/** A lane of the document: its title is edited, and it has a menu. */
export function LaneRow(props: {
  row: number;
  kind: string;
  lane: Lane;
  gloss?: ReactNode;
  asserted?: boolean;
  children: ReactNode;
}) {
  const { row, kind, lane, gloss = lane.gloss, asserted, children } = props;
  return (
    <Row
      row={row}
      kind={kind}
      lane={lane.key}
      head={<LaneHead row={row} lane={lane} gloss={gloss} asserted={asserted} />}
    >
      {children}
    </Row>
  );
}

function LaneHead(props: { row: number; lane: Lane; gloss: ReactNode; asserted: boolean | undefined }) {
  const { row, lane, gloss, asserted } = props;
  const { make, isPast, edit: open, newest } = useLanes();
  const { field, edit, listens } = useTitleEditing("lane", lane);
  const [isOpen, setOpen] = useState(false);
  const { isNear, near } = useNear();
  const isTouch = useTouch();
  const onKeyDown = (event: KeyboardEvent) => {
    if (isMenuKey(event)) {
      event.preventDefault();
      return setOpen(true);
    }
    const operations = laneKey(event, newest().document, lane.key);
    if (!operations) return listens.onKeyDown(event);
    event.preventDefault();
    keepFocus(event.target);
    if (operations.length > 0) make(operations);
  };
  return (
    <div
      role="rowheader"
      className="lane-label"
      data-cell={`${row}:0`}
      data-drag={`lane:${lane.key}`}
      tabIndex={-1}
      aria-label={lane.title}
      {...listens}
      {...near}
      onKeyDown={onKeyDown}
    >
      {field || <span>{lane.title}</span>}
      {gloss && <small>{gloss}</small>}
      {asserted && <Asserted />}
      {!isPast && (isNear || isOpen || isTouch) && (
        <CommandMenu
          label={t("More of the lane {lane}", { lane: lane.title })}
          commands={() =>
            laneCommands(newest().document, lane, make, {
              edit,
              details: () => open("lane", lane.key),
              ...(holdsItems(lane) ? { library: () => showLibrary(newest(), lane) } : {}),
            })
          }
          isOpen={isOpen}
          onOpenChange={setOpen}
        />
      )}
    </div>
  );
}
