import {
  type AriaAttributes,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useId,
  useState,
} from "react";
import { Beside } from "../../widgets/Beside";
import { t } from "../../words";
import type { Item } from "../api";
import { pointed } from "./offers";
import "./editor.css";

type OfferList = {
  /** What the field says of itself. */
  attributes: AriaAttributes;
  /** Whether the key was meant for the list: Down and Up point at an item, Enter takes it, Escape points at none. */
  onKeyDown: (event: KeyboardEvent) => boolean;
  /** Points at none: other items are offered. */
  reset: () => void;
  list: ReactNode;
};

/** Items below a field that keeps the focus: the field points into the list. */
export function useOfferList(
  field: RefObject<HTMLElement | null>,
  offers: Item[],
  take: (item: Item) => void,
): OfferList {
  const [pointing, setPointing] = useState<number>();
  const id = useId();
  const idOf = (at: number) => `${id}-${at}`;
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
    if (by !== undefined && offers.length > 0) {
      setPointing(pointed(pointing, by, offers.length));
      return true;
    }
    const item = pointing === undefined ? undefined : offers[pointing];
    if (!item || (event.key !== "Enter" && event.key !== "Escape")) return false;
    setPointing(undefined);
    if (event.key === "Enter") take(item);
    return true;
  };
  const list = offers.length > 0 && (
    <Beside anchor={field} className="offers">
      <div role="listbox" id={id} aria-label={t("From the library")} tabIndex={-1}>
        {offers.map((item, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={item.key}
            id={idOf(at)}
            role="option"
            aria-selected={at === pointing}
            className="offer"
            // The field keeps the focus, and so what is typed.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(item)}
          >
            <span>{item.title}</span>
            <small>
              {item.kind},{" "}
              {item.maps === 0
                ? t("on no map yet")
                : `on ${t("{maps, plural, one {# map} other {# maps}}", { maps: item.maps })}`}
            </small>
          </div>
        ))}
      </div>
    </Beside>
  );
  return {
    attributes: {
      "aria-autocomplete": "list",
      "aria-controls": offers.length > 0 ? id : undefined,
      "aria-activedescendant": pointing === undefined ? undefined : idOf(pointing),
    },
    onKeyDown,
    reset: () => setPointing(undefined),
    list,
  };
}
