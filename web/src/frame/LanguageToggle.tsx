import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { t } from "../words";
import { LANGUAGES, type Language, language, setLanguage } from "../words/language";

/** Another language for the page: each has its own name in itself, so that whoever reads it finds it. */
export function LanguageToggle() {
  return (
    <MenuTrigger>
      <Button
        className="button icon-only ghost language"
        aria-label={t("Language: {current}", { current: LANGUAGES[language] })}
        data-testid="language"
      >
        <span aria-hidden="true">{language.toUpperCase()}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t("Language")}
          selectionMode="single"
          selectedKeys={[language]}
          onAction={(key) => setLanguage(key as Language)}
        >
          {Object.entries(LANGUAGES).map(([key, name]) => (
            <MenuItem key={key} id={key} textValue={name} className="menu-item">
              <span lang={key}>{name}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
