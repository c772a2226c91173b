import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { setTheme, type Theme, useTheme } from "../theme";
import { Icon, type IconName } from "../widgets/Icon";
import { t } from "../words";
import { LANGUAGES, type Language, language, setLanguage } from "../words/language";

const CHOICES: { key: Theme; label: string; icon: IconName }[] = [
  { key: "light", label: t("Light"), icon: "sun" },
  { key: "dark", label: t("Dark"), icon: "moon" },
  { key: "system", label: t("As the system"), icon: "system" },
];

/** How the page looks and which language it speaks. Each language has its name in itself, so that whoever reads it finds it. */
export function ThemeToggle() {
  const theme = useTheme();
  const current = CHOICES.find((choice) => choice.key === theme) ?? CHOICES[2];
  return (
    <MenuTrigger>
      <Button
        className="button icon-only ghost"
        aria-label={t("Theme: {theme}. Language: {language}", {
          theme: current?.label,
          language: LANGUAGES[language],
        })}
        data-testid="theme"
      >
        <Icon name={current?.icon ?? "system"} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t("Theme and language")}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => setTheme(([...keys][0] ?? theme) as Theme)}
          >
            <Header className="menu-head">{t("Theme")}</Header>
            {CHOICES.map((choice) => (
              <MenuItem key={choice.key} id={choice.key} textValue={choice.label} className="menu-item">
                <Icon name={choice.icon} /> {choice.label}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(keys) => setLanguage(([...keys][0] ?? language) as Language)}
          >
            <Header className="menu-head">{t("Language")}</Header>
            {Object.entries(LANGUAGES).map(([key, name]) => (
              <MenuItem key={key} id={key} textValue={name} className="menu-item">
                <span lang={key}>{name}</span>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
