import { type KeyboardEvent, useRef, useState } from "react";
import { Button, DropIndicator, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import type { Frame } from "../document";
import { newKey } from "../edit/cards";
import { rangeOf } from "../grid/useChosenCells";
import { useMap } from "../mapState";
import { PanelHead } from "../panel/PanelHead";
import { frameOfChosen, framesOf, keepFrames, moveFrame, moveFrameBefore } from "./frames";
import { enterFullScreen } from "./fullScreen";
import "./present.css";

/** The frames of the map in order: added, named, put in order, removed, and begun from. */
export default function FramesPanel({ close }: { close: () => void }) {
  const { document, measurement, editing, change } = useMap();
  const { frames, isOffered } = framesOf(document, measurement);
  const start = (at: number) => {
    enterFullScreen();
    change({ present: at });
  };
  return (
    <>
      <PanelHead where={t("This map")} close={close}>
        <h2 tabIndex={-1}>{t("Frames")}</h2>
      </PanelHead>
      <div className="panel-body frames-panel">
        <section className="section frames-acts">
          <Button className="button primary" onPress={() => start(1)}>
            <Icon name="screen" size={14} /> {t("Present")}
          </Button>
          {isOffered && (
            <Button className="button" onPress={() => editing.make(keepFrames(frames))}>
              {t("Keep these as frames")}
            </Button>
          )}
        </section>
        {isOffered ? <Offered frames={frames} start={start} /> : <Kept frames={frames} start={start} />}
        <AddFrames />
      </div>
    </>
  );
}

type Listed = { frames: Frame[]; start: (at: number) => void };

/** Frames made from the map, which nobody has kept. */
function Offered({ frames, start }: Listed) {
  return (
    <section className="section">
      <p className="quiet">
        {t(
          "This map keeps no frames yet. It offers itself as a whole, each of its stages, and where belief and events lie furthest apart.",
        )}
      </p>
      <ol className="frames-offered" aria-label={t("Frames made from the map")}>
        {frames.map((frame, at) => (
          <li key={frame.key}>
            <span>{frame.title}</span>
            <StartHere title={frame.title} act={() => start(at + 1)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StartHere({ title, act }: { title: string; act: () => void }) {
  return (
    <Button
      className="button icon-only ghost"
      aria-label={t("Present from “{title}”", { title })}
      onPress={act}
    >
      <Icon name="play" size={12} />
    </Button>
  );
}

/** Put in order by dragging, by the handle with Enter and the arrows, or by Alt with the arrows. */
function Kept({ frames, start }: Listed) {
  const { document, editing, edit } = useMap();
  const status = useRef<HTMLParagraphElement>(null);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className="frame-drop" />,
    onReorder: ({ keys, target }) => {
      const [key] = [...keys].map(String);
      if (key === undefined || key === target.key) return;
      const rest = frames.map((frame) => frame.key).filter((each) => each !== key);
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === "after" ? 1 : 0);
      editing.make(moveFrameBefore(key, rest[at]));
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const key = (event.target as Element).closest<HTMLElement>("[data-frame]")?.dataset.frame;
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!key || by === 0 || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const operations = moveFrame(document, key, by);
    if (operations.length === 0) return;
    editing.make(operations);
    const at = frames.findIndex((frame) => frame.key === key) + by + 1;
    if (status.current)
      status.current.textContent = t("Now frame {at} of {frames}", { at, frames: frames.length });
  };
  return (
    <div className="section" onKeyDownCapture={onKeyDown}>
      <p className="screen-reader" role="status" ref={status} />
      <GridList
        className="frames-list"
        aria-label={t("Frames")}
        items={frames}
        // Lines are drawn anew when the order is another: each knows which place it begins from.
        dependencies={[frames]}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
      >
        {(frame) => (
          <GridListItem
            key={frame.key}
            id={frame.key}
            textValue={frame.title}
            className="frames-item"
            data-frame={frame.key}
          >
            <div className="frames-line" data-frame={frame.key}>
              <Button slot="drag" className="button icon-only ghost frames-handle" aria-label={t("Move")}>
                <Icon name="dots" size={12} />
              </Button>
              <Button className="linklike frames-title" onPress={() => edit("frame", frame.key)}>
                {frame.title}
                {frame.caption && <small>{frame.caption}</small>}
              </Button>
              <StartHere
                title={frame.title}
                act={() => start(frames.findIndex((each) => each.key === frame.key) + 1)}
              />
              <Button
                className="button icon-only ghost"
                aria-label={t("Remove “{frame}”", { frame: frame.title })}
                onPress={() => editing.make([{ op: "remove", kind: "frame", key: frame.key }])}
              >
                <Icon name="close" size={12} />
              </Button>
            </div>
          </GridListItem>
        )}
      </GridList>
      <p className="quiet frames-hint">
        {t("Alt+↑ and Alt+↓ move a frame. Its title opens its words and what it shows.")}
      </p>
    </div>
  );
}

/** What is chosen is marked on the grid alone. */
const chosenCells = (): HTMLElement[] => [
  ...window.document.querySelectorAll<HTMLElement>(".map-main .grid [data-chosen]"),
];

function AddFrames() {
  const { document, columns, editing, edit } = useMap();
  const [isNothingChosen, setNothingChosen] = useState(false);
  const add = (frame: Frame) => {
    editing.make([{ op: "add", kind: "frame", value: frame }]);
    edit("frame", frame.key);
  };
  const addChosen = () => {
    const range = rangeOf(chosenCells(), columns);
    const frame = range && frameOfChosen(document, range);
    setNothingChosen(!frame);
    if (frame) add(frame);
  };
  return (
    <section className="section frames-add">
      <Button className="button ghost" onPress={addChosen}>
        <Icon name="plus" size={12} /> {t("Add what is chosen")}
      </Button>
      <Button className="button ghost" onPress={() => add({ key: newKey("frame"), title: document.title })}>
        <Icon name="plus" size={12} /> {t("Add the whole map")}
      </Button>
      <p role="status" className="quiet">
        {isNothingChosen && t("Nothing is chosen. Choose cells of the map with Shift and the arrows.")}
      </p>
    </section>
  );
}
