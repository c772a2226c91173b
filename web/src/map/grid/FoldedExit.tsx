import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { coarsePercent, count } from "../../numbers";
import { t } from "../../words";
import { households, useMap } from "../mapState";
import type { Exit } from "../path";
import { FoldCell } from "./FoldCell";
import type { DrawnExit, Fold } from "./folding";

/** Those who leave before a folded stage and inside it, together. Pressed, or by Ctrl+Enter, it lists them step by step, and who they are. */
export function FoldedExit(props: { row: number; fold: Fold; exit: DrawnExit | undefined }) {
  const { row, fold, exit } = props;
  const { document, columns, open } = useMap();
  const [isOpen, setOpen] = useState(false);
  if (!exit) return <FoldCell row={row} fold={fold} label={t("nobody leaves here")} />;
  const [only] = exit.parts;
  const isMany = exit.parts.length > 1;
  const show = ({ after }: Exit) => open(after, "droppedAfter");
  const spoken = t("{persons} go no further", { persons: households(document, exit.n) });
  const press = () => (isMany || !only ? setOpen(true) : show(only));
  const inWords = ({ column, n, share }: Exit) =>
    t("Before {step}: {persons}, {share} of those who came this far", {
      step: columns[column]?.step.title ?? "",
      persons: households(document, n),
      share: coarsePercent(share),
    });
  const label = isMany ? t("{spoken}, at {parts} steps", { spoken, parts: exit.parts.length }) : spoken;
  const face = (
    <Button
      className={`number-button observed exit-place exit-label folded-exit ${exit.worst ? "worst" : ""}`}
      aria-label={`${label}: ${isMany ? t("step by step") : t("who they are")}`}
      excludeFromTabOrder
      onPress={press}
    >
      <b>{count(-exit.n)}</b> {coarsePercent(exit.share)}
    </Button>
  );
  return (
    <FoldCell row={row} fold={fold} label={label} details={press}>
      {isMany ? (
        <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
          {face}
          <Popover className="popover" placement="bottom start">
            <Menu className="menu" aria-label={label}>
              {exit.parts.map((part) => (
                <MenuItem
                  key={part.after}
                  id={part.after}
                  className="menu-item"
                  textValue={inWords(part)}
                  onAction={() => show(part)}
                >
                  {inWords(part)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      ) : (
        face
      )}
    </FoldCell>
  );
}
