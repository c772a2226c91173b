import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { setTheme, type Theme, useTheme } from "../theme";
import { Icon, type IconName } from "../widgets/Icon";
import { t } from "../words";

const CHOICES: { key: Theme; label: string; icon: IconName }[] = [
  { key: "light", label: t("Light"), icon: "sun" },
  { key: "dark", label: t("Dark"), icon: "moon" },
  { key: "system", label: t("As the system"), icon: "system" },
];

export function ThemeToggle() {
  const theme = useTheme();
  const current = CHOICES.find((choice) => choice.key === theme) ?? CHOICES[2];
  return (
    <MenuTrigger>
      <Button
        className="button icon-only ghost"
        aria-label={t("Theme: {current}", { current: current?.label })}
        data-testid="theme"
      >
        <Icon name={current?.icon ?? "system"} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t("Theme")}
          selectionMode="single"
          selectedKeys={[theme]}
          onAction={(key) => setTheme(key as Theme)}
        >
          {CHOICES.map((choice) => (
            <MenuItem key={choice.key} id={choice.key} textValue={choice.label} className="menu-item">
              <Icon name={choice.icon} /> {choice.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
