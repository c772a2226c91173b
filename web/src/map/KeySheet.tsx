import { useEffect } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { CloseActions } from "../widgets/CloseActions";
import { t } from "../words";
import { isTyping } from "./edit/editKeys";

const KEYS: { title: string; keys: [string, string][] }[] = [
  {
    title: t("Everywhere"),
    keys: [
      [t("Ctrl+K"), t("commands, steps, cards, maps")],
      [t("Ctrl+Z · Ctrl+Shift+Z, Ctrl+Y"), t("undo · redo")],
      [t("Ctrl+/"), t("this sheet")],
      [t("Ctrl+Alt+P · Ctrl+P"), t("presents the map · prints it")],
      [t("Escape"), t("closes the panel, leaves what is edited, ends what is chosen")],
    ],
  },
  {
    title: t("Around the map"),
    keys: [
      [t("Arrows, Home, End, Page up, Page down"), t("from cell to cell")],
      [t("Ctrl+Home · Ctrl+End"), t("first cell · last cell")],
      [t("Ctrl+wheel · Alt+0 · Alt+1"), t("zoom · the whole map · 100 %")],
      ["Shift+F10", t("the menu of a stage, step, lane or cell")],
      [t("Ctrl+Alt+[ · Ctrl+Alt+]"), t("folds and unfolds the stage at hand · all stages")],
      ["Ctrl+Enter", t("on those who leave in a folded stage: step by step, and who they are")],
    ],
  },
  {
    title: t("In a cell"),
    keys: [
      [t("Enter, F2 · typing"), t("edits the first card · replaces it")],
      ["Alt+Enter", t("another card")],
      [t("Ctrl+Enter, Ctrl+Alt+C"), t("details of the card and what is said about it")],
      [t("Ctrl+Alt+V · with Shift"), t("gives the card a dot · takes it, while a vote is open")],
      ["Shift+arrows", t("chooses cells together")],
      [t("Ctrl+C, Ctrl+X, Ctrl+V, Ctrl+D"), t("copy, cut, paste, double")],
      ["Alt+arrows", t("moves the cards")],
      [t("Delete"), t("takes the cards away")],
      ["+ · −", t("raises · lowers a feeling")],
    ],
  },
  {
    title: t("While presenting"),
    keys: [
      [t("Right, Down, Space, Page down"), t("next frame")],
      [t("Left, Up, Page up"), t("frame before")],
      [t("Home · End"), t("first frame · last frame")],
      [t("Escape"), t("leaves")],
    ],
  },
  {
    title: t("While editing words"),
    keys: [
      [t("Enter · Tab, Shift+Tab"), t("keeps them, and stays · goes on · goes back")],
      [t("Shift+Enter"), t("a new line")],
      [t("Down, Up · Enter"), t("points at an item of the library · takes it")],
      [t("Ctrl+B · Ctrl+I"), t("strong · emphasised")],
      [t("Escape"), t("leaves them as they were")],
    ],
  },
  {
    title: t("In the table"),
    keys: [
      [t("Enter on a head"), t("orders by its column")],
      [t("Enter, F2 · typing"), t("writes the cell · anew")],
      [t("Space · Shift+arrows · Ctrl+A"), t("chooses the row · more · all")],
      [t("Ctrl+Enter"), t("opens the panel")],
      [t("Ctrl+C · Delete"), t("copies · takes away what is chosen")],
    ],
  },
  {
    title: t("On a title"),
    keys: [
      ["F2", t("edits it")],
      [t("Alt+Left, Alt+Right"), t("moves the step or stage")],
      [t("Alt+Up, Alt+Down"), t("moves the lane")],
      [t("Alt+Shift+Right"), t("adds a step or stage behind it")],
      [t("Delete"), t("removes it")],
    ],
  },
];

/** Every key of the map, opened by Ctrl+/. */
export function KeySheet({ isOpen, setOpen }: { isOpen: boolean; setOpen: (isOpen: boolean) => void }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "/" || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [setOpen]);
  return (
    <ModalOverlay className="modal-ground" isOpen={isOpen} isDismissable onOpenChange={setOpen}>
      <Modal className="modal key-sheet">
        <Dialog className="modal-body">
          <Heading slot="title">{t("Keys of the map")}</Heading>
          {KEYS.map((group) => (
            <section key={group.title}>
              <h3>{group.title}</h3>
              <table>
                <tbody>
                  {group.keys.map(([keys, words]) => (
                    <tr key={keys}>
                      <th scope="row">{keys}</th>
                      <td>{words}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
          <CloseActions />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
