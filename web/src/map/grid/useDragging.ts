import { type PointerEvent, useCallback, useRef } from "react";
import type { MapDocument } from "../document";
import { type Dragged, drop, type Target } from "../edit/drop";
import { isTyping } from "../edit/editKeys";
import type { Operation } from "../edit/operations";
import { type MapState, useMap } from "../mapState";

/** So far a pointer must go before it drags and does not press. */
const SLACK = 6;
/** So near to the edge of the pane the map moves along. */
const EDGE = 48;
const SCROLL = 14;

/** What letting go does; nothing where it would change nothing. */
type DropOf = (map: MapDocument, dragged: Dragged, target: Target) => Operation[];

type Aim = { target: Target; mark: HTMLElement; side: string };

/**
 * Cards, steps, stages and lanes are dragged by a pointer: a mark shows where they would go, Escape leaves them. The keys that do the
 * same are Alt and the arrows.
 */
export function useDragging(dropOf: DropOf = drop) {
  const state = useMap();
  const newest = useRef(state);
  newest.current = state;
  const does = useRef(dropOf);
  does.current = dropOf;
  return useCallback((event: PointerEvent) => {
    const source = (event.target as HTMLElement).closest<HTMLElement>("[data-drag]");
    const isControl = (event.target as HTMLElement).closest("a, .dots, .vote-give, input, select");
    if (
      newest.current.isPast ||
      event.button !== 0 ||
      event.shiftKey ||
      !source ||
      isControl ||
      isTyping(event.target)
    )
      return;
    const [kind = "", key = ""] = (source.dataset.drag ?? "").split(":");
    new Drag({ kind: kind as Dragged["kind"], key }, source, event, () => newest.current, does.current);
  }, []);
}

/** One drag, from the press to the release. */
class Drag {
  private ghost: HTMLElement | undefined;
  private aim: Aim | undefined;
  private readonly end = new AbortController();

  constructor(
    private readonly dragged: Dragged,
    private readonly source: HTMLElement,
    private readonly start: { clientX: number; clientY: number },
    private readonly state: () => MapState,
    private readonly dropOf: DropOf,
  ) {
    const { signal } = this.end;
    window.addEventListener("pointermove", (event) => this.move(event), { signal });
    window.addEventListener("pointerup", () => this.finish(true), { signal });
    window.addEventListener("pointercancel", () => this.finish(false), { signal });
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        this.finish(false);
      },
      { signal, capture: true },
    );
  }

  private move(event: globalThis.PointerEvent) {
    const { clientX, clientY } = event;
    const way = Math.hypot(clientX - this.start.clientX, clientY - this.start.clientY);
    if (!this.ghost && way < SLACK) return;
    this.ghost ??= this.begin();
    this.ghost.style.translate = `${clientX + 10}px ${clientY + 10}px`;
    this.scroll(clientX, clientY);
    this.show(this.aimAt(clientX, clientY));
  }

  private begin(): HTMLElement {
    const ghost = this.source.cloneNode(true) as HTMLElement;
    ghost.className = `${ghost.className} drag-ghost`;
    ghost.setAttribute("aria-hidden", "true");
    ghost.style.width = `${Math.min(this.source.offsetWidth, 240)}px`;
    document.body.append(ghost);
    document.body.classList.add("dragging");
    this.source.toggleAttribute("data-dragged", true);
    window.getSelection()?.removeAllRanges();
    return ghost;
  }

  private aimAt(x: number, y: number): Aim | undefined {
    const under = document.elementFromPoint(x, y);
    return ["card", "item"].includes(this.dragged.kind) ? this.cellAt(under) : this.headingAt(under, x, y);
  }

  private cellAt(under: Element | null): Aim | undefined {
    const mark = under?.closest<HTMLElement>("[role=gridcell]");
    const lane = mark?.closest<HTMLElement>("[data-lane]")?.dataset.lane;
    const column = Number(mark?.dataset.cell?.split(":")[1] ?? 0) - 1;
    const step = this.state().columns[column]?.step.key;
    return mark && lane && step ? { mark, side: "into", target: { at: "cell", lane, step } } : undefined;
  }

  private headingAt(under: Element | null, x: number, y: number): Aim | undefined {
    const mark = under?.closest<HTMLElement>(`[data-drag^="${this.dragged.kind}:"]`);
    const key = mark?.dataset.drag?.split(":")[1];
    if (!mark || !key) return undefined;
    const box = mark.getBoundingClientRect();
    const isRow = this.dragged.kind === "lane";
    const isBefore = isRow ? y < box.top + box.height / 2 : x < box.left + box.width / 2;
    const at = isBefore ? "before" : "behind";
    return { mark, side: `${at}-${isRow ? "row" : "column"}`, target: { at, key } };
  }

  /** Only a place where the drop changes something is marked. */
  private show(aim: Aim | undefined) {
    this.aim?.mark.removeAttribute("data-drop");
    this.aim =
      aim && this.dropOf(this.state().document, this.dragged, aim.target).length > 0 ? aim : undefined;
    this.aim?.mark.setAttribute("data-drop", this.aim.side);
  }

  private scroll(x: number, y: number) {
    // What comes from beside the map moves it along, too.
    const pane =
      this.source.closest<HTMLElement>(".pane") ?? document.querySelector<HTMLElement>(".map-main .pane");
    if (!pane) return;
    const box = pane.getBoundingClientRect();
    const by = (at: number, from: number, to: number) =>
      at < from + EDGE ? -SCROLL : at > to - EDGE ? SCROLL : 0;
    const [left, top] = [by(x, box.left, box.right), by(y, box.top, box.bottom)];
    if (left !== 0 || top !== 0) pane.scrollBy(left, top);
  }

  private finish(isKept: boolean) {
    this.end.abort();
    const { aim } = this;
    this.show(undefined);
    if (!this.ghost) return;
    this.ghost.remove();
    document.body.classList.remove("dragging");
    this.source.removeAttribute("data-dragged");
    // The press that began the drag is no press on what it ends over.
    window.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
    if (!isKept || !aim) return;
    const { document: map, editing } = this.state();
    const operations = this.dropOf(map, this.dragged, aim.target);
    if (operations.length > 0) editing.make(operations);
  }
}

function swallow(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}
