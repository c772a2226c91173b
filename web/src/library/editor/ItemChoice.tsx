import { useId, useRef, useState } from "react";
import { t } from "../../words";
import type { Item } from "../api";
import { offersFor } from "./offers";
import { useOfferList } from "./useOfferList";

/** A field in which an item is found by its names and chosen. */
export function ItemChoice(props: { label: string; items: Item[]; choose: (item: Item) => void }) {
  const { label, items, choose } = props;
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const offers = isOpen ? offersFor(items, typed, true) : [];
  const { attributes, onKeyDown, reset, list } = useOfferList(field, offers, (item) => {
    setTyped("");
    setOpen(false);
    choose(item);
  });
  return (
    <div className="field item-choice">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        role="combobox"
        autoComplete="off"
        placeholder={t("find an item")}
        value={typed}
        {...attributes}
        aria-expanded={offers.length > 0}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          reset();
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          const isMeant = onKeyDown(event) || (event.key === "Escape" && isOpen);
          if (event.key === "ArrowDown") setOpen(true);
          if (event.key === "Escape") setOpen(false);
          if (!isMeant) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <small role="status">
        {isOpen && offers.length === 0 && t("Nothing here is called “{typed}”.", { typed: typed.trim() })}
      </small>
      {list}
    </div>
  );
}
