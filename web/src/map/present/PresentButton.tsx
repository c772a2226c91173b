import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { rich, t } from "../../words";
import { useMap } from "../mapState";
import { FRAMES } from "./frames";
import type { Presenting } from "./usePresenting";
import "./present.css";

/** Begins to present; beside it, what is presented, and paper. */
export function PresentButton({ presenting }: { presenting: Presenting }) {
  const { change } = useMap();
  const acts: Record<string, () => void> = {
    present: () => presenting.start(),
    frames: () => change({ edit: FRAMES, step: undefined, arc: undefined }),
    // The menu goes before the paper is laid out.
    print: () => setTimeout(() => window.print(), 50),
  };
  return (
    <span className="present-buttons">
      <Button
        className="button present-button"
        data-testid="present"
        aria-label={t("Present this map")}
        onPress={() => presenting.start()}
      >
        <Icon name="screen" size={14} />
        <span>{t("Present")}</span>
      </Button>
      <MenuTrigger>
        <Button className="button icon-only present-more" aria-label={t("Frames and print")}>
          <Icon name="down" size={12} />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={t("Frames and print")} onAction={(key) => acts[String(key)]?.()}>
            <MenuItem id="present" className="menu-item">
              <Icon name="screen" size={14} />{" "}
              {rich("Present <kbd>Ctrl+Alt+P</kbd>", { kbd: (text) => <kbd>{text}</kbd> })}
            </MenuItem>
            <MenuItem id="frames" className="menu-item">
              <Icon name="pencil" size={14} /> {t("Arrange frames")}
            </MenuItem>
            <MenuItem id="print" className="menu-item">
              <Icon name="printer" size={14} />{" "}
              {rich("Print <kbd>Ctrl+P</kbd>", { kbd: (text) => <kbd>{text}</kbd> })}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  );
}
