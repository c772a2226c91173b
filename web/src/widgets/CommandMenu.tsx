import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { keysInWords } from "../codes";
import { t } from "../words";
import { Icon } from "./Icon";

/** Something a menu does. */
export type Command = {
  id: string;
  label: string;
  /** The keys that do the same. */
  keys?: string;
  /** Whether it is on, for what can be on or off. */
  isOn?: boolean;
  act: () => void;
};

/** A menu behind three dots. Whoever shows it decides when it is open, so that keys can open it, too. */
export function CommandMenu(props: {
  label: string;
  /** Made when the menu is opened. */
  commands: () => Command[];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const { label, commands, isOpen, onOpenChange } = props;
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="dots" aria-label={label} excludeFromTabOrder>
        <Icon name="dots" size={14} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={label}>
          {(isOpen ? commands() : []).map((command) => (
            <MenuItem
              key={command.id}
              id={command.id}
              textValue={command.label}
              className="menu-item"
              onAction={command.act}
            >
              {command.label}
              {command.isOn && <span className="is-on">{t("on")}</span>}
              {command.keys && <kbd>{keysInWords(command.keys)}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
