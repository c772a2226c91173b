import { useEffect, useMemo, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { keysInWords } from "../codes";
import { PLACES } from "../frame/Frame";
import { useMaps } from "../maps/api";
import { go } from "../router";
import { t } from "../words";
import { LANGUAGES, type Language, setLanguage } from "../words/language";
import { type PaletteCommand, useOffer, useOffered } from "./commands";
import { matches } from "./match";
import "./palette.css";

/** So many commands of a group are shown; typing finds the others. */
const MOST = 8;

/** Ctrl+K, from anywhere: what can be done here, every map, every page. */
export function Palette() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <ModalOverlay
      className="modal-ground palette-ground"
      isOpen={isOpen}
      isDismissable
      onOpenChange={setOpen}
    >
      <Modal className="modal palette">
        <Dialog aria-label={t("Commands and search")}>
          <Commands close={() => setOpen(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Commands({ close }: { close: () => void }) {
  usePlaces();
  const commands = useOffered();
  const [typed, setTyped] = useState("");
  const groups = useMemo(() => grouped(commands, typed), [commands, typed]);
  const act = (id: string) => {
    close();
    // What it does may take the focus: after the palette has given it back.
    setTimeout(() => commands.find((command) => command.id === id)?.act());
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t("What do you want to do?")} autoFocus>
        <Input placeholder={t("Type a command, a step, a card, a map …")} />
      </SearchField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key */}
      <section className="palette-scroll" aria-label={t("Found")} tabIndex={0}>
        <Menu
          className="menu palette-list"
          aria-label={t("Commands")}
          items={groups}
          onAction={(id) => act(String(id))}
          renderEmptyState={() => (
            <p className="palette-empty">{t("Nothing here is called “{typed}”.", { typed })}</p>
          )}
        >
          {(group) => (
            <MenuSection id={group.title} items={group.commands}>
              <Header className="palette-group">{group.title}</Header>
              {group.commands.map((command) => (
                <MenuItem key={command.id} id={command.id} textValue={command.label} className="menu-item">
                  {command.label}
                  {command.keys && <kbd>{keysInWords(command.keys)}</kbd>}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </section>
    </Autocomplete>
  );
}

type Group = { id: string; title: string; commands: PaletteCommand[] };

function grouped(commands: PaletteCommand[], typed: string): Group[] {
  const groups = new Map<string, PaletteCommand[]>();
  for (const command of commands) {
    if (!matches(`${command.group} ${command.label}`, typed)) continue;
    const group = groups.get(command.group) ?? [];
    if (group.length < MOST) group.push(command);
    groups.set(command.group, group);
  }
  return [...groups].map(([title, found]) => ({ id: title, title, commands: found }));
}

/** Every map and every page. */
function usePlaces() {
  const maps = useMaps().data;
  const places = useMemo(
    () => [
      ...(maps ?? []).map((map) => ({
        id: `map ${map.slug}`,
        label: map.title,
        group: t("Maps"),
        act: () => go(`/maps/${encodeURIComponent(map.slug)}`),
      })),
      ...PLACES.map((place) => ({
        id: `page ${place.href}`,
        label: place.label,
        group: t("Pages"),
        act: () => go(place.href),
      })),
      ...Object.entries(LANGUAGES).map(([key, name]) => ({
        id: `language ${key}`,
        label: name,
        group: t("Language"),
        act: () => setLanguage(key as Language),
      })),
    ],
    [maps],
  );
  useOffer(places);
}
