import { type CSSProperties, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { Button, Dialog, Modal, ModalOverlay } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { RichText } from "../../widgets/RichText";
import { t } from "../../words";
import { useMeasurement } from "../api";
import type { Frame } from "../document";
import type { MapState } from "../mapState";
import { FramePicture } from "./FramePicture";
import { FrameTwin } from "./FrameTwin";
import { framesOf } from "./frames";
import { enterFullScreen, hasFullScreen, isFullScreen } from "./fullScreen";
import { type Move, moveOf, placeAfter, swiped } from "./keys";
import { numbersLine } from "./numbersLine";
import { PartProvider } from "./PartProvider";
import type { Presenting } from "./usePresenting";
import "./present.css";

/** One frame after the other over the whole window, for looking at alone. */
export function Presentation({ state, presenting }: { state: MapState; presenting: Presenting }) {
  const { document, measurement, url } = state;
  const { frames, isOffered } = useMemo(() => framesOf(document, measurement), [document, measurement]);
  const at = Math.min(url.present ?? 1, frames.length);
  const frame = frames[at - 1];
  const pane = useRef<HTMLDivElement>(null);
  const move = useMoves({ presenting, at, count: frames.length, pane });
  useLeavingFullScreen(presenting);
  if (!frame) return null;
  return (
    <ModalOverlay className="present-ground" isOpen isKeyboardDismissDisabled>
      <Modal className="present-modal">
        <Dialog
          className="present"
          aria-label={t("Presentation of {map}", { map: document.title })}
          data-testid="presentation"
        >
          <Bar at={at} count={frames.length} isOffered={isOffered} leave={presenting.leave} />
          <Swiping move={move}>
            <Edge side="previous" isDisabled={at === 1} move={move} />
            <div className="present-pane" ref={pane}>
              <ShownFrame key={frame.key} state={state} frame={frame} at={at} count={frames.length} />
            </div>
            <Edge side="next" isDisabled={at === frames.length} move={move} />
          </Swiping>
          <Words state={state} frame={frame} />
          <p className="screen-reader" role="status">
            {t("Frame {at} of {frames}: {frame}. {caption}", {
              at,
              frames: frames.length,
              frame: frame.title,
              caption: frame.caption,
            })}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The numbers of a frame; while another persona is being measured there are none, rather than those of somebody else. */
function useFrameNumbers(state: MapState, frame: Frame) {
  const persona = frame.persona ?? state.url.persona;
  const { data, isPlaceholderData, dataUpdatedAt, error } = useMeasurement({
    ...state.url,
    ...(persona === undefined ? {} : { persona }),
  });
  return { measurement: isPlaceholderData ? undefined : data, askedAt: dataUpdatedAt, error };
}

function ShownFrame(props: { state: MapState; frame: Frame; at: number; count: number }) {
  const { state, frame } = props;
  const { measurement } = useFrameNumbers(state, frame);
  return (
    <PartProvider state={state} frame={frame} measurement={measurement}>
      <FramePicture frame={frame} />
      <FrameTwin />
    </PartProvider>
  );
}

function Bar(props: { at: number; count: number; isOffered: boolean; leave: () => void }) {
  const { at, count, isOffered, leave } = props;
  const isFull = useSyncExternalStore(onFullScreen, isFullScreen);
  return (
    <header className="present-bar">
      <span
        className="present-progress"
        style={{ "--done": at / count } as CSSProperties}
        aria-hidden="true"
      />
      <b data-testid="frame-progress">{t("{at} of {count}", { at, count })}</b>
      {isOffered && <span className="present-offered">{t("Made from the map; it keeps no frames yet")}</span>}
      <span className="grow" />
      {hasFullScreen() && !isFull && (
        <Button className="button ghost" onPress={enterFullScreen}>
          {t("Full screen")}
        </Button>
      )}
      <Button className="button ghost" onPress={leave}>
        <Icon name="close" /> {t("Leave")}
      </Button>
    </header>
  );
}

function Edge(props: { side: "previous" | "next"; isDisabled: boolean; move: (move: Move) => void }) {
  const { side, isDisabled, move } = props;
  return (
    <Button
      className={`present-edge ${side}`}
      aria-label={side === "next" ? t("Next frame") : t("Previous frame")}
      isDisabled={isDisabled}
      onPress={() => move(side)}
    >
      <Icon name={side === "next" ? "right" : "left"} size={20} />
    </Button>
  );
}

/** A finger that goes to the left goes on, one to the right goes back. */
function Swiping({ move, children }: { move: (move: Move) => void; children: React.ReactNode }) {
  const from = useRef<{ x: number; y: number; isScrolled: boolean }>(undefined);
  return (
    <div
      className="present-stage"
      onTouchStart={(event) => {
        const touch = event.touches.item(0);
        const pane = event.currentTarget.querySelector(".present-pane");
        from.current =
          touch && event.touches.length === 1
            ? {
                x: touch.clientX,
                y: touch.clientY,
                isScrolled: pane !== null && pane.scrollWidth > pane.clientWidth + 1,
              }
            : undefined;
      }}
      onTouchEnd={(event) => {
        const touch = event.changedTouches.item(0);
        if (!touch || !from.current || from.current.isScrolled) return;
        const to = swiped(touch.clientX - from.current.x, touch.clientY - from.current.y);
        if (to) move(to);
      }}
    >
      {children}
    </div>
  );
}

/** Title, caption, and what the numbers are of. */
function Words({ state, frame }: { state: MapState; frame: Frame }) {
  const { measurement, askedAt, error } = useFrameNumbers(state, frame);
  return (
    <footer className="present-words">
      <div>
        <h1 key={frame.key}>{frame.title}</h1>
        {frame.caption && (
          <div className="present-caption">
            <RichText text={frame.caption} />
          </div>
        )}
      </div>
      <p className="present-numbers" data-testid="frame-numbers">
        {error
          ? t("Not measured: {message}", { message: error.message })
          : numbersLine(state.document, measurement, askedAt).join("\u00a0· ")}
      </p>
    </footer>
  );
}

/**
 * Keys that move, heard before anything below could: while a map is presented, no key changes it. Down and Up scroll a frame that is
 * higher than the window before they leave it.
 */
function useMoves(props: {
  presenting: Presenting;
  at: number;
  count: number;
  pane: React.RefObject<HTMLDivElement | null>;
}): (move: Move) => void {
  const { presenting, at, count, pane } = props;
  const move = useMemo(
    () => (asked: Move) => {
      if (asked === "leave") return presenting.leave();
      const to = placeAfter(asked, at, count);
      if (to !== at) presenting.show(to);
    },
    [presenting, at, count],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Tab") return;
      const isButton = event.target instanceof Element && event.target.closest("button") !== null;
      if (isButton && (event.key === "Enter" || event.key === " ")) return;
      event.stopImmediatePropagation();
      const asked = moveOf(event);
      if (!asked) return;
      event.preventDefault();
      if (!scrolled(pane.current, event.key)) move(asked);
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [move, pane]);
  return move;
}

const PART = 0.8;

/** Whether there was more of the frame to scroll to. */
function scrolled(pane: HTMLElement | null, key: string): boolean {
  if (!pane || (key !== "ArrowDown" && key !== "ArrowUp")) return false;
  const before = pane.scrollTop;
  pane.scrollBy({ top: (key === "ArrowDown" ? PART : -PART) * pane.clientHeight, behavior: "instant" });
  return Math.abs(pane.scrollTop - before) > 1;
}

const onFullScreen = (listener: () => void) => {
  document.addEventListener("fullscreenchange", listener);
  return () => document.removeEventListener("fullscreenchange", listener);
};

/** In full screen the browser keeps Escape to itself: who leaves it leaves the presentation. */
function useLeavingFullScreen({ leave }: Presenting) {
  useEffect(() => onFullScreen(() => !isFullScreen() && leave()), [leave]);
}
