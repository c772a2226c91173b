import { useEffect } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { isTyping } from "./edit/editKeys";

const KEYS: { title: string; keys: [string, string][] }[] = [
  {
    title: "Everywhere",
    keys: [
      ["Ctrl+K", "commands, steps, cards, maps"],
      ["Ctrl+Z · Ctrl+Shift+Z, Ctrl+Y", "undo · redo"],
      ["Ctrl+/", "this sheet"],
      ["Ctrl+Alt+P · Ctrl+P", "presents the map · prints it"],
      ["Escape", "closes the panel, leaves what is edited, ends what is chosen"],
    ],
  },
  {
    title: "Around the map",
    keys: [
      ["Arrows, Home, End, Page up, Page down", "from cell to cell"],
      ["Ctrl+Home · Ctrl+End", "first cell · last cell"],
      ["Ctrl+wheel · Alt+0 · Alt+1", "zoom · the whole map · 100 %"],
      ["Shift+F10", "the menu of a stage, step, lane or cell"],
      ["Ctrl+Alt+[ · Ctrl+Alt+]", "folds and unfolds the stage at hand · all stages"],
    ],
  },
  {
    title: "In a cell",
    keys: [
      ["Enter, F2 · typing", "edits the first card · replaces it"],
      ["Alt+Enter", "another card"],
      ["Ctrl+Enter, Ctrl+Alt+C", "details of the card and what is said about it"],
      ["Shift+arrows", "chooses cells together"],
      ["Ctrl+C, Ctrl+X, Ctrl+V, Ctrl+D", "copy, cut, paste, double"],
      ["Alt+arrows", "moves the cards"],
      ["Delete", "takes the cards away"],
      ["+ · −", "raises · lowers a feeling"],
    ],
  },
  {
    title: "While presenting",
    keys: [
      ["Right, Down, Space, Page down", "next frame"],
      ["Left, Up, Page up", "frame before"],
      ["Home · End", "first frame · last frame"],
      ["Escape", "leaves"],
    ],
  },
  {
    title: "While editing words",
    keys: [
      ["Enter · Tab, Shift+Tab", "keeps them, and stays · goes on · goes back"],
      ["Shift+Enter", "a new line"],
      ["Down, Up · Enter", "points at an item of the library · takes it"],
      ["Ctrl+B · Ctrl+I", "strong · emphasised"],
      ["Escape", "leaves them as they were"],
    ],
  },
  {
    title: "In the table",
    keys: [
      ["Enter on a head", "orders by its column"],
      ["Enter, F2 · typing", "writes the cell · anew"],
      ["Space · Shift+arrows · Ctrl+A", "chooses the row · more · all"],
      ["Ctrl+Enter", "opens the panel"],
      ["Ctrl+C · Delete", "copies · takes away what is chosen"],
    ],
  },
  {
    title: "On a title",
    keys: [
      ["F2", "edits it"],
      ["Alt+Left, Alt+Right", "moves the step or stage"],
      ["Alt+Up, Alt+Down", "moves the lane"],
      ["Alt+Shift+Right", "adds a step or stage behind it"],
      ["Delete", "removes it"],
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
          <Heading slot="title">Keys of the map</Heading>
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
          <div className="modal-actions">
            <Button className="button" slot="close">
              Close
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
